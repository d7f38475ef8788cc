using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>The programs of care and the numbers each is run by.</summary>
public sealed partial class ProgramsSection(GetPrograms getPrograms, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ProgramsView>(actors, changes, navigation)
{
    private Guid? _open; // One form at a time.
    private Guid? _numbers;
    private bool _new;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<ProgramsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPrograms.HandleAsync(actor, cancellationToken);

    private void Open(Guid id) => (_open, _numbers, _new) = (_open == id ? null : id, null, false);

    private void OpenNumbers(Guid id) => (_open, _numbers, _new) = (null, id, false);

    private void OpenNew() => (_open, _numbers, _new) = (null, null, true);

    private Task CloseAsync()
    {
        (_open, _numbers, _new) = (null, null, false);
        return RefreshAsync();
    }
}

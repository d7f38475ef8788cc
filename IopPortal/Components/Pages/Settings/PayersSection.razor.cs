using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>The payers and how each counts days and weeks.</summary>
public sealed partial class PayersSection(GetPayers getPayers, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<PayersView>(actors, changes, navigation)
{
    private Guid? _open; // One form at a time.
    private bool _new;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<PayersView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPayers.HandleAsync(actor, cancellationToken);

    private void Open(Guid id) => (_open, _new) = (_open == id ? null : id, false);

    private void OpenNew() => (_open, _new) = (null, true);

    private Task CloseAsync()
    {
        (_open, _new) = (null, false);
        return RefreshAsync();
    }
}

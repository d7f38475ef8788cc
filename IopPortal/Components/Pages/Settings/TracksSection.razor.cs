using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>The tracks of each program and what their weeks are made of.</summary>
public sealed partial class TracksSection(GetTracks getTracks, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<TracksView>(actors, changes, navigation)
{
    private Guid? _open; // One form at a time.
    private Guid? _week;
    private bool _new;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings, Topic.Groups];

    protected override Task<Result<TracksView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getTracks.HandleAsync(actor, cancellationToken);

    private void Open(Guid id) => (_open, _week, _new) = (_open == id ? null : id, null, false);

    private void OpenWeek(Guid id) => (_open, _week, _new) = (null, _week == id ? null : id, false);

    private void OpenNew() => (_open, _week, _new) = (null, null, true);

    private Task CloseAsync()
    {
        (_open, _week, _new) = (null, null, false);
        return RefreshAsync();
    }
}

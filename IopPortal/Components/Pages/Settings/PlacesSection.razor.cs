using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>The sites and their rooms.</summary>
public sealed partial class PlacesSection(GetPlaces getPlaces, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<PlacesView>(actors, changes, navigation)
{
    private Guid? _open; // One form at a time.
    private Guid? _newRoomAt;
    private bool _newLocation;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<PlacesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPlaces.HandleAsync(actor, cancellationToken);

    private string Expanded(Guid id) => _open == id ? "true" : "false";

    private void Open(Guid id) => (_open, _newRoomAt, _newLocation) = (_open == id ? null : id, null, false);

    private void OpenNewRoom(Guid location) => (_open, _newRoomAt, _newLocation) = (null, location, false);

    private void OpenNewLocation() => (_open, _newRoomAt, _newLocation) = (null, null, true);

    private Task CloseAsync()
    {
        (_open, _newRoomAt, _newLocation) = (null, null, false);
        return RefreshAsync();
    }
}

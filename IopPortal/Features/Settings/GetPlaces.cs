using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Lists the sites and their rooms to change them (SET-1).</summary>
public sealed class GetPlaces(ReadOperation read)
{
    public Task<Result<PlacesView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<PlacesView>(actor, OperationTable.Of<GetPlaces>(), AccessTarget.None, async scope =>
        {
            var rooms = await scope.Db.Rooms.OrderBy(room => room.Name)
                .Select(room => new RoomView(room.Id, room.Version, room.LocationId, room.Name, room.Capacity, room.IsTelehealth, room.IsArchived))
                .ToListAsync(cancellationToken);
            var locations = await scope.Db.Locations.OrderBy(location => location.Name)
                .Select(location => new { location.Id, location.Version, location.Name, location.Address, location.TimeZone, location.Phone, location.ParkingNote })
                .ToListAsync(cancellationToken);
            var byLocation = rooms.ToLookup(room => room.LocationId);
            return new PlacesView([.. locations.Select(row => new LocationView(
                row.Id, row.Version, row.Name, row.Address, row.TimeZone, row.Phone, row.ParkingNote, [.. byLocation[row.Id]]))]);
        }, cancellationToken);
}

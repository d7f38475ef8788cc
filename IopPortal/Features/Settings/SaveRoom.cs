using IopPortal.Domain;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Adds a room, changes one, or archives one nothing is booked in any more (SET-1).</summary>
public sealed class SaveRoom(WriteOperation write)
{
    /// <summary>People.</summary>
    public const int LargestRoom = 200;

    public Task<Result<Guid>> HandleAsync(Actor actor, SaveRoomCommand command, CancellationToken cancellationToken = default) => command.Id is null
        ? write.RunOnceAsync(actor, OperationTable.Of<SaveRoom>(), AccessTarget.None, command.Key, scope => AddAsync(scope, command, cancellationToken), cancellationToken)
        : write.RunAsync(actor, OperationTable.Of<SaveRoom>(), AccessTarget.None, scope => ChangeAsync(scope, command, command.Id.Value, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> AddAsync(WriteScope scope, SaveRoomCommand command, CancellationToken cancellationToken)
    {
        var refusals = await CheckAsync(scope, command, command.LocationId, cancellationToken);
        if (!await scope.Db.Locations.AnyAsync(location => location.Id == command.LocationId, cancellationToken))
        {
            refusals.Add(new Refusal("choice.unknown").At(nameof(command.LocationId)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var room = new Room(command.LocationId, command.Name, command.Capacity, command.IsTelehealth);
        scope.Db.Rooms.Add(room);
        return Saved(scope, room);
    }

    private static async Task<Result<Guid>> ChangeAsync(WriteScope scope, SaveRoomCommand command, Guid id, CancellationToken cancellationToken)
    {
        if (await scope.Db.Rooms.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } room)
        {
            return Refusal.NotFound;
        }

        var refusals = await CheckAsync(scope, command, room.LocationId, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (await scope.RefuseStaleAsync(room, command.Version, cancellationToken) is { } stale)
        {
            return stale;
        }

        if (command.IsArchived && !room.IsArchived && await UpcomingAsync(scope, id, cancellationToken) is > 0 and var booked)
        {
            return new Refusal("room.in-use", booked).At(nameof(command.IsArchived));
        }

        room.Change(command.Name, command.Capacity, command.IsTelehealth, command.IsArchived);
        return Saved(scope, room);
    }

    private static Result<Guid> Saved(WriteScope scope, Room room)
    {
        scope.Audit(room.Id);
        scope.Touch(Topic.Settings);
        return room.Id;
    }

    private static Task<int> UpcomingAsync(WriteScope scope, Guid roomId, CancellationToken cancellationToken) =>
        scope.Db.Bookings.CountAsync(booking => booking.Kind == BookingKind.Room && booking.ResourceId == roomId && booking.Active && booking.EndUtc > scope.Now, cancellationToken);

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, SaveRoomCommand command, Guid locationId, CancellationToken cancellationToken)
    {
        var others = await scope.Db.Rooms.AsNoTracking().Where(room => room.LocationId == locationId && room.Id != command.Id).Select(room => room.Name).ToListAsync(cancellationToken);
        return FormCheck.All(
            PlainText.Check(nameof(command.Name), command.Name, 80),
            FormCheck.Number(nameof(command.Capacity), command.Capacity, 1, LargestRoom),
            others.Contains(PlainText.Clean(command.Name), StringComparer.OrdinalIgnoreCase) ? new Refusal("settings.name-taken").At(nameof(command.Name)) : null);
    }
}

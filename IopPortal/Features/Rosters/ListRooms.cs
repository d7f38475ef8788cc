using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Shows every room's day at its own site's time (SET-1b).</summary>
public sealed class ListRooms(ReadOperation read)
{
    /// <summary>The clinic's day, between which free time is told.</summary>
    private static readonly TimeOnly Opens = new(7, 0);
    private static readonly TimeOnly Closes = new(21, 0);

    /// <param name="date">A local date; null for each site's today.</param>
    public Task<Result<RoomsView>> HandleAsync(Actor actor, DateOnly? date = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<RoomsView>(actor, OperationTable.Of<ListRooms>(), AccessTarget.None, async scope =>
        {
            var rooms = await (
                from room in scope.Db.Rooms
                join location in scope.Db.Locations on room.LocationId equals location.Id
                where !room.IsArchived
                orderby location.Name, room.Name
                select new RoomRow(room.Id, room.Name, room.Capacity, room.IsTelehealth, location.Id, location.Name, location.TimeZone)).ToListAsync(cancellationToken);
            var (first, last) = date is { } day ? (day, day) : (scope.Facts.Today.AddDays(-1), scope.Facts.Today.AddDays(1));
            var slots = (await SlotsAsync(scope.Db, first, last, cancellationToken)).ToLookup(slot => slot.RoomId);
            var calendar = await scope.GrantAsync("SES-1", AccessTarget.None, cancellationToken);
            return new RoomsView(
                scope.Facts.Today,
                [.. rooms.GroupBy(room => (room.LocationId, room.Location, room.Zone)).Select(site =>
                {
                    var (today, now) = ZoneTime.ToLocal(scope.Now, site.Key.Zone);
                    var shown = date ?? today;
                    return new LocationRoomsView(site.Key.LocationId, site.Key.Location, shown, shown == today, [.. site.Select(room =>
                        Occupancy(room, [.. slots[room.Id].Where(slot => slot.Date == shown)], shown == today ? now : null, calendar, scope))]);
                })]);
        }, cancellationToken);

    private static RoomOccupancyView Occupancy(RoomRow room, IReadOnlyList<Slot> slots, TimeOnly? now, Grant? calendar, ReadScope scope)
    {
        var next = slots.FirstOrDefault(slot => slot.Start > now);
        return new RoomOccupancyView(
            room.Id,
            room.Name,
            room.Capacity,
            room.IsTelehealth,
            [.. slots.Select(slot => View(slot, calendar, scope))],
            RoomDay.Free(slots.Select(slot => (slot.Start, slot.End)), Opens, Closes),
            next?.Start);
    }

    private static RoomSlotView View(Slot slot, Grant? calendar, ReadScope scope)
    {
        var (title, kind) = SessionTitles.For(slot.Kind, slot.Title, calendar, slot.Leads.Any(lead => lead.Id == scope.Facts.StaffId));
        return new RoomSlotView(slot.SessionId, slot.Start, slot.End, title, kind, [.. slot.Leads.Select(lead => lead.Name)], slot.StartUtc <= scope.Now && scope.Now < slot.EndUtc);
    }

    private static Task<List<Slot>> SlotsAsync(PortalDbContext db, DateOnly first, DateOnly last, CancellationToken cancellationToken) => (
        from session in db.Sessions
        where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled
        join booking in db.Bookings on session.Id equals booking.SessionId
        where booking.Kind == BookingKind.Room && booking.Active
        orderby session.StartUtc
        select new Slot(
            booking.ResourceId,
            session.Id,
            session.Kind,
            session.Title,
            session.Date,
            session.Start,
            session.End,
            session.StartUtc,
            session.EndUtc,
            db.Bookings.Where(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.Active)
                .Join(db.Staff, lead => lead.ResourceId, staff => staff.Id, (_, staff) => new Lead(staff.Id, staff.GivenName + " " + staff.FamilyName)).ToList())).ToListAsync(cancellationToken);

    private sealed record RoomRow(Guid Id, string Name, int Capacity, bool IsTelehealth, Guid LocationId, string Location, string Zone);

    private sealed record Lead(Guid Id, string Name);

    private sealed record Slot(
        Guid RoomId, Guid SessionId, SessionKind Kind, string Title, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, DateTimeOffset EndUtc, IReadOnlyList<Lead> Leads);
}

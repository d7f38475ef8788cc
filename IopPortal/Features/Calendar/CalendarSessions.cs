using IopPortal.Data;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>Reads one person's sessions for a calendar in one query. Drafts, exempt dates and what is booked for others never come (K12, K15).</summary>
internal static class CalendarSessions
{
    public static async Task<IReadOnlyList<CalendarSession>> ReadAsync(
        PortalDbContext db, CalendarOwner owner, Guid person, CalendarWindow window, CalendarLevel level, CancellationToken cancellationToken)
    {
        var (from, cancelledFrom) = window;
        var cancelled = CalendarDisclosure.ShowsCancelled(level);
        var sessions =
            from booking in Own(db, owner, person)
            where booking.StartUtc >= @from && booking.ExemptReason == ""
            join session in db.Sessions on booking.SessionId equals session.Id
            where (session.Status == SessionStatus.Scheduled && booking.Active)
                || (cancelled && session.Status == SessionStatus.Cancelled && session.Date >= cancelledFrom)
            orderby session.StartUtc, session.Id
            select new CalendarSession(
                session.Id,
                session.StartUtc,
                session.EndUtc,
                session.Sequence,
                session.ChangedAt,
                booking.AddedAt,
                session.Status == SessionStatus.Cancelled,
                db.Groups.Where(meeting => meeting.Id == session.GroupId).Select(meeting => meeting.DiscreetTitle).FirstOrDefault(),
                db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Address).FirstOrDefault(),
                db.Rooms.Where(room => db.Bookings.Any(held => held.SessionId == session.Id && held.Kind == BookingKind.Room && held.ResourceId == room.Id))
                    .Select(room => room.Name).FirstOrDefault());
        return await sessions.ToListAsync(cancellationToken);
    }

    private static IQueryable<Booking> Own(PortalDbContext db, CalendarOwner owner, Guid person)
    {
        var kind = owner == CalendarOwner.Staff ? BookingKind.Staff : BookingKind.Client;
        return db.Bookings.AsNoTracking().Where(booking => booking.Kind == kind && booking.ResourceId == person);
    }
}

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Sessions of the last two weeks that are over while somebody is not marked (C8), the oldest first.</summary>
internal static class MissingRolls
{
    private const int Most = 20;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(14);

    public static async Task<IReadOnlyList<MissingRollView>> LoadAsync(ReadScope scope, bool own, CancellationToken cancellationToken, int most = Most)
    {
        var (db, now, since, staffId) = (scope.Db, scope.Now, scope.Now - LookBack, scope.Facts.StaffId);
        var (first, last) = (DateOnly.FromDateTime(since.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(now.UtcDateTime).AddDays(1));
        var found = await db.Sessions
            .Where(session => session.Date >= first && session.Date <= last) // A day more at both ends: the index counts in local days.
            .Where(session => session.Status == SessionStatus.Scheduled && session.EndUtc <= now && session.EndUtc > since)
            .Where(session => !own || db.Bookings.Any(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff && booking.ResourceId == staffId))
            .Select(session => new
            {
                Session = session,
                ProgramId = db.Groups.Where(group => group.Id == session.GroupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId).FirstOrDefault(),
                Person = db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client && session.GroupId == null)
                    .Join(db.Clients, booking => booking.ResourceId, client => client.Id, (_, client) => (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName)
                    .FirstOrDefault() ?? "",
                Open = db.Bookings.Count(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client && booking.Active
                    && !db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == booking.ResourceId
                        && record.Mark.Status != AttendanceStatus.CheckedIn && record.Mark.Status != AttendanceStatus.Expected)),
            })
            .Where(row => row.Open > 0)
            .OrderBy(row => row.Session.EndUtc)
            .Take(most)
            .ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var numbers = await ParametersInForce.LoadAsync(db, cancellationToken);
        return [.. found.Select(row => View(row.Session, row.Person, row.Open, numbers.On(row.ProgramId, row.Session.Date), now))];
    }

    private static MissingRollView View(Session session, string person, int open, AttendanceParameters parameters, DateTimeOffset now)
    {
        var locksAt = AttendanceLock.LocksAt(session.EndUtc, parameters);
        var (date, time) = ZoneTime.ToLocal(locksAt, session.TimeZone);
        return new(session.Id, session.Title, session.Kind, person, new LocalSlot(session.Date, session.Start, session.End), open, date, time, locksAt <= now);
    }
}

using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Ends a client's group places on the last day of an episode and clears what was booked after it (B12).</summary>
/// <remarks>Sessions that have started are never touched. Alumni and aftercare stay. While another episode is open, only the groups of the ended program end.</remarks>
internal static class EndFutureBookings
{
    private const string Reason = "The stay in the program has ended.";

    public static async Task ApplyAsync(WriteScope scope, Enrollment ended, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var staysOn = await db.Enrollments.AnyAsync(
            row => row.ClientId == ended.ClientId && row.Id != ended.Id
                && (row.Status == EnrollmentStatus.Active || row.Status == EnrollmentStatus.OnHold || row.Status == EnrollmentStatus.Tapering),
            cancellationToken);
        var groups = GroupsThatEnd(db, ended.ProgramId, staysOn);

        var memberships = await db.GroupMemberships
            .Where(row => row.ClientId == ended.ClientId && (row.To == null || row.To > lastDay) && groups.Any(group => group.Id == row.GroupId))
            .ToListAsync(cancellationToken);
        var sessions = await SessionsAsync(db, ended.ClientId, groups, staysOn, lastDay, scope.Now, cancellationToken);
        var marked = await MarkedAsync(db, ended.ClientId, sessions, cancellationToken);

        foreach (var session in sessions)
        {
            Clear(session, ended.ClientId, marked.Contains(session.Id), scope.Now);
            Touch(scope, session);
        }

        foreach (var membership in memberships)
        {
            membership.EndOn(lastDay < membership.From ? membership.From.AddDays(-1) : lastDay);
            scope.Touch(Topic.Group(membership.GroupId), Topic.Groups);
        }
    }

    private static IQueryable<Group> GroupsThatEnd(PortalDbContext db, Guid programId, bool staysOn) => db.Groups.Where(group =>
        group.Kind != SessionKind.Alumni && group.Kind != SessionKind.Aftercare
        && (!staysOn || db.Tracks.Any(track => track.Id == group.TrackId && track.ProgramId == programId)));

    private static Task<List<Session>> SessionsAsync(
        PortalDbContext db, Guid clientId, IQueryable<Group> groups, bool staysOn, DateOnly lastDay, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Sessions.Include(session => session.Bookings)
            .Where(session => session.Date > lastDay && session.StartUtc > now && session.Status != SessionStatus.Cancelled
                && session.Kind != SessionKind.Alumni && session.Kind != SessionKind.Aftercare
                && session.Bookings.Any(booking =>
                    (booking.Kind == BookingKind.Client && booking.ResourceId == clientId) || (booking.Kind == BookingKind.Family && booking.ClientId == clientId))
                && (session.GroupId == null ? !staysOn : groups.Any(group => group.Id == session.GroupId)))
            .ToListAsync(cancellationToken);

    private static async Task<HashSet<Guid>> MarkedAsync(PortalDbContext db, Guid clientId, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var ids = sessions.Select(session => session.Id).ToList();
        return [.. await db.Attendance.Where(row => row.ClientId == clientId && ids.Contains(row.SessionId)).Select(row => row.SessionId).ToListAsync(cancellationToken)];
    }

    /// <summary>A session held for this client alone is called off; in a group the place becomes free, and a mark already made keeps its row.</summary>
    private static void Clear(Session session, Guid clientId, bool isMarked, DateTimeOffset now)
    {
        if (session.GroupId is null && session.Bookings.Count(booking => booking.Kind == BookingKind.Client) <= 1)
        {
            session.Cancel(Reason, now);
            return;
        }

        foreach (var booking in session.Bookings.Where(booking => IsOf(booking, clientId)).ToList())
        {
            if (isMarked && booking.Kind == BookingKind.Client)
            {
                session.Exempt(booking, Reason);
            }
            else
            {
                session.Unbook(booking);
            }
        }
    }

    private static bool IsOf(Booking booking, Guid clientId) =>
        booking.Kind == BookingKind.Client ? booking.ResourceId == clientId : booking.Kind == BookingKind.Family && booking.ClientId == clientId;

    private static void Touch(WriteScope scope, Session session)
    {
        scope.Touch(Topic.Session(session.Id), Topic.Day(session.Date));
        foreach (var booking in session.Bookings.Where(booking => booking.Kind == BookingKind.Staff))
        {
            scope.Touch(Topic.Staff(booking.ResourceId));
        }
    }
}

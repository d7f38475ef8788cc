using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Lists time off that waits for an answer, each with the sessions it falls on (STF-6b).</summary>
public sealed class ListTimeOffRequests(ReadOperation read)
{
    private const int Most = 20;
    private const int MostSessions = 400;

    /// <param name="staffId">Only this colleague's; null for everybody's.</param>
    public Task<Result<TimeOffRequestsView>> HandleAsync(Actor actor, Guid? staffId = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<TimeOffRequestsView>(actor, OperationTable.Of<ListTimeOffRequests>(), AccessTarget.None, async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            var asked = await db.TimeOff
                .Where(off => off.Status == TimeOffStatus.Requested && off.To >= today && (staffId == null || off.StaffId == staffId))
                .OrderBy(off => off.From).ThenBy(off => off.Id)
                .Take(Most)
                .Join(db.Staff, off => off.StaffId, staff => staff.Id, (off, staff) => new { Off = off, Name = staff.GivenName + " " + staff.FamilyName })
                .ToListAsync(cancellationToken);
            var sessions = asked.Count == 0 ? [] : await SessionsAsync(db, [.. asked.Select(row => row.Off)], scope.Now, cancellationToken);
            return new TimeOffRequestsView(
                today,
                [.. asked.OrderBy(row => row.Off.From).Select(row => new TimeOffRequestView(
                    row.Off.Id, row.Off.Version, row.Off.StaffId, row.Name, row.Off.From, row.Off.To, row.Off.Start, row.Off.End, row.Off.Reason,
                    [.. sessions.Where(found => found.StaffId == row.Off.StaffId && row.Off.Touches(found.Session.Date, found.Session.Start, found.Session.End)).Select(found => found.Session)]))]);
        }, cancellationToken);

    private static async Task<List<Touched>> SessionsAsync(PortalDbContext db, List<TimeOff> asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var staff = asked.Select(off => off.StaffId).Distinct().ToList();
        var (first, last) = (asked.Min(off => off.From), asked.Max(off => off.To));
        var found = await (
            from booking in db.Bookings
            where booking.Kind == BookingKind.Staff && booking.Active && staff.Contains(booking.ResourceId)
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled && session.EndUtc > now
            orderby session.StartUtc
            select new
            {
                StaffId = booking.ResourceId,
                session.Id,
                session.Date,
                session.Start,
                session.End,
                session.Title,
                session.Kind,
                booking.Role,
                Clients = db.Bookings.Count(client => client.SessionId == session.Id && client.Kind == BookingKind.Client && client.Active),
            }).Take(MostSessions).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(row => new Touched(row.StaffId, new TouchedSessionView(
                row.Id, row.Date, row.Start, row.End, SessionKindFacts.Of(row.Kind).IsOneClient ? "" : row.Title, row.Kind, row.Role, row.Clients))),
        ];
    }

    private sealed record Touched(Guid StaffId, TouchedSessionView Session);
}

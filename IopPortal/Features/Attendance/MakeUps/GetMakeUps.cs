using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A client's make-ups of the last weeks, and what could still be linked (ATT-12; C9).</summary>
public sealed class GetMakeUps(ReadOperation read)
{
    private const int DaysBack = 28;

    public Task<Result<MakeUpsView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<MakeUpsView>(actor, OperationTable.Of<GetMakeUps>(), AccessTarget.Client(clientId), async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            if (scope.Grant.Scope == Scope.Caseload && !await Reach.TeamClientsOf(db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken))
            {
                return Refusal.Forbidden;
            }

            var rows = await RowsAsync(db, clientId, today.AddDays(-DaysBack), today.AddDays(MakeUpRule.MaxDays), cancellationToken);
            var links = await db.MakeUps.Where(link => link.ClientId == clientId).OrderByDescending(link => link.LinkedAt).ToListAsync(cancellationToken);
            var (missedIds, usedIds) = (links.Select(link => link.MissedSessionId).ToHashSet(), links.Select(link => link.SessionId).ToHashSet());
            var byId = rows.ToDictionary(row => row.SessionId);
            var extras = rows.Where(row => row.IsExtra && !usedIds.Contains(row.SessionId) && !MarkRule.IsAbsent(row.Status)).ToList();
            return new MakeUpsView(
                today,
                [
                    .. links.Where(link => byId.ContainsKey(link.MissedSessionId) && byId.ContainsKey(link.SessionId))
                        .Select(link => new MakeUpView(link.Id, byId[link.MissedSessionId].View, byId[link.SessionId].View, byId[link.SessionId].Status, byId[link.SessionId].StartUtc > scope.Now)),
                ],
                [
                    .. rows.Where(row => MarkRule.IsAbsent(row.Status) && row.EnrollmentId is not null && !missedIds.Contains(row.SessionId) && Math.Abs(row.Date.DayNumber - today.DayNumber) <= 2 * MakeUpRule.MaxDays)
                        .OrderByDescending(row => row.StartUtc)
                        .Select(row => new MissToMakeUpView(row.View, [.. extras.Where(extra => Math.Abs(extra.Date.DayNumber - row.Date.DayNumber) <= MakeUpRule.MaxDays).Select(extra => extra.View)])),
                ]);
        }, cancellationToken);

    private static Task<List<Row>> RowsAsync(PortalDbContext db, Guid clientId, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        (from booking in db.Bookings
         where booking.Kind == BookingKind.Client && booking.ResourceId == clientId
         join session in db.Sessions on booking.SessionId equals session.Id
         where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled
         from record in db.Attendance.Where(row => row.SessionId == session.Id && row.ClientId == clientId).DefaultIfEmpty()
         orderby session.StartUtc
         select new Row(
             session.Id, session.Date, session.Start, session.End, session.StartUtc, session.Title, session.Kind,
             (AttendanceStatus?)record!.Mark.Status ?? AttendanceStatus.Expected,
             record.EnrollmentId,
             booking.Active && booking.MembershipId == null && !(session.GroupId == null && session.SeriesId != null)))
        .ToListAsync(cancellationToken);

    private sealed record Row(
        Guid SessionId, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, string Title, SessionKind Kind, AttendanceStatus Status, Guid? EnrollmentId, bool IsExtra)
    {
        public MissView View => new(SessionId, new LocalSlot(Date, Start, End), Title, Kind, Status);
    }
}

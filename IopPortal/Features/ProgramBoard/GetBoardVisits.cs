using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Reports;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>The visits behind the attendance rate of a week, fifty at a time (STF-5).</summary>
public sealed class GetBoardVisits(ReadOperation read)
{
    public const int PageSize = 50;

    private const int DaysPerWeek = 7;

    /// <param name="week">Any day of the week looked at.</param>
    /// <param name="attendedOnly">Without those who were expected and did not come.</param>
    /// <param name="after">The last visit of the page before.</param>
    public Task<Result<BoardVisitsView>> HandleAsync(Actor actor, DateOnly week, bool attendedOnly, Guid? after = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<BoardVisitsView>(actor, OperationTable.Of<GetBoardVisits>(), AccessTarget.None, async scope =>
        {
            var reach = BoardReach.Of(scope, week);
            var (db, first, statuses) = (reach.Db, reach.Week, Statuses(attendedOnly));
            var all = MarkRow.Of(db, first, first.AddDays(DaysPerWeek - 1));
            var marks = (reach.IsOwn ? MarkRow.OwnOf(db, reach.Facts, all) : all).Where(mark => statuses.Contains(mark.Status));
            var total = await marks.CountAsync(cancellationToken);
            var last = after is null ? null : await db.Attendance.Where(record => record.Id == after)
                .Join(db.Sessions, record => record.SessionId, session => session.Id, (_, session) => (DateTimeOffset?)session.StartUtc).FirstOrDefaultAsync(cancellationToken);
            var rows = await (
                from mark in marks
                join session in db.Sessions on mark.SessionId equals session.Id
                join client in db.Clients on mark.ClientId equals client.Id
                where last == null || session.StartUtc > last || (session.StartUtc == last && mark.Id > after)
                orderby session.StartUtc, mark.Id
                select new { mark.Id, mark.SessionId, mark.Status, mark.GroupId, session.Title, session.Kind, session.Date, session.Start, session.End, mark.ClientId, client.PreferredName, client.GivenName, client.FamilyName })
                .Take(PageSize + 1).ToListAsync(cancellationToken);
            return new BoardVisitsView(
                first,
                reach.Today,
                total,
                [.. rows.Take(PageSize).Select(row => new BoardVisitView(
                    row.Id, row.SessionId, new(row.ClientId, reach.Name(row.PreferredName, row.GivenName, row.FamilyName)),
                    row.GroupId is null ? "" : row.Title, row.Kind, new LocalSlot(row.Date, row.Start, row.End), row.Status))],
                rows.Count > PageSize ? rows[PageSize - 1].Id : null);
        }, cancellationToken);

    /// <summary>C10, read off the rate itself so that the list holds what its number counts.</summary>
    private static List<AttendanceStatus> Statuses(bool attendedOnly) =>
        [.. Enum.GetValues<AttendanceStatus>().Where(status => AttendanceRate.Of([status]) is var one && (attendedOnly ? one.Attended : one.Counted) > 0)];
}

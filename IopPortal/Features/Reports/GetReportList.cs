using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>The rows behind one number of a report, a page at a time (REP-1).</summary>
public sealed class GetReportList(ReadOperation read)
{
    public const int PageSize = 50;

    public Task<Result<ReportListView>> HandleAsync(Actor actor, ReportListQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReportListView>(actor, OperationTable.Of<GetReportList>(), AccessTarget.None, async scope =>
        {
            if (query.Period.Refuse() is { } refusal)
            {
                return refusal;
            }

            var reach = ReportReach.Of(scope);
            var columns = ListFields.Of(query, reach.WithNames);
            var items = await ReportRows.PageAsync(reach, query, PageSize + 1, cancellationToken);
            var rows = items.Take(PageSize).Select(item => new ReportListRow(item.Id, [.. columns.Select(column => column.Value(item))])
            {
                SessionId = item.SessionId,
                ClientId = reach.WithNames ? item.ClientId : null,
            });
            return new ReportListView(
                query, reach.Today, await AboutAsync(reach, query, cancellationToken), [.. columns.Select(column => column.Column)], [.. rows],
                items.Count > PageSize ? new ReportCursor(items[PageSize - 1].Date, items[PageSize - 1].Id) : null);
        }, cancellationToken);

    private static async Task<IReadOnlyList<string>> AboutAsync(ReportReach reach, ReportListQuery query, CancellationToken cancellationToken)
    {
        var db = reach.Db;
        var (group, track, staff) = (query.GroupId, query.TrackId, query.StaffId);
        var named = await db.Groups.Where(row => row.Id == group).Select(row => row.Name)
            .Concat(db.Tracks.Where(row => row.Id == track).Select(row => row.Name))
            .Concat(db.Staff.Where(row => row.Id == staff).Select(row => row.GivenName + " " + row.FamilyName))
            .ToListAsync(cancellationToken);
        return
        [
            .. named,
            .. group == Guid.Empty ? ["Sessions outside groups"] : Array.Empty<string>(),
            .. track == Guid.Empty ? [ReportParts.NoTrack] : Array.Empty<string>(),
        ];
    }
}

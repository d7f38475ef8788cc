using System.Runtime.CompilerServices;
using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>All rows behind one number of a report as a file (REP-1). Every one is an export and audited before its first row.</summary>
public sealed class ExportReportList(ReadOperation read, ExportLimits limits, IDbContextFactory<PortalDbContext> contexts)
{
    public Task<Result<ReportFile>> HandleAsync(Actor actor, ReportListQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReportFile>(actor, OperationTable.Of<ExportReportList>(), AccessTarget.None, scope =>
        {
            if ((query.Period.Refuse() ?? limits.Refuse(scope)) is { } refusal)
            {
                return Task.FromResult<Result<ReportFile>>(refusal);
            }

            var id = Guid.CreateVersion7();
            scope.Opened(id);
            var reach = ReportReach.Of(scope);
            var columns = ListFields.Of(query, reach.WithNames);
            return Task.FromResult<Result<ReportFile>>(new ReportFile(id, [.. columns.Select(column => column.Head)], RowsAsync(reach, query, columns, cancellationToken)));
        }, cancellationToken);

    /// <summary>The rows come after the read has ended: from a context of their own.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        ReportReach reach, ReportListQuery query, IReadOnlyList<ListField> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var item in ReportRows.StreamAsync(reach with { Db = db }, query with { After = null }, cancellationToken))
        {
            yield return [.. columns.Select(column => column.Value(item))];
        }
    }
}

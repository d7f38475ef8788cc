using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Reports;

/// <summary>One table of a report as a file (REP-1). Every one is an export and audited.</summary>
public sealed class ExportReport(ReadOperation read, ExportLimits limits)
{
    /// <param name="table">The key of the table; null for the first.</param>
    public Task<Result<ReportFile>> HandleAsync(Actor actor, ReportQuery query, string? table, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReportFile>(actor, OperationTable.Of<ExportReport>(), AccessTarget.None, async scope =>
        {
            if (limits.Refuse(scope) is { } refusal)
            {
                return refusal;
            }

            var report = await GetReport.ReadAsync(scope, query, cancellationToken);
            if (!report.Succeeded)
            {
                return Result<ReportFile>.Refused(report.Refusals);
            }

            if (report.Value.Tables.FirstOrDefault(one => table is null || one.Key == table) is not { } asked)
            {
                return Refusal.NotFound;
            }

            var id = Guid.CreateVersion7();
            scope.Opened(id);
            return new ReportFile(id, [asked.RowTitle, .. asked.Columns.Select(HeadOf)], RowsAsync(asked));
        }, cancellationToken);

    private static string HeadOf(ReportColumn column) => column.Unit switch
    {
        ReportUnit.Hours => $"{column.Title} (h)",
        ReportUnit.Percent => $"{column.Title} (%)",
        ReportUnit.Days => $"{column.Title} (days)",
        _ => column.Title,
    };

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(ReportTable table)
    {
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : []))
        {
            yield return [row.Name, .. table.Columns.Zip(row.Figures, (column, figure) => Number(figure.Value, column.Unit))];
        }

        await Task.CompletedTask;
    }

    private static object? Number(double? value, ReportUnit unit) => (value, unit) switch
    {
        (null, _) => null,
        ({ } minutes, ReportUnit.Hours) => Math.Round((decimal)minutes / 60, 2),
        ({ } part, ReportUnit.Percent) => Math.Round((decimal)part * 100, 1, MidpointRounding.AwayFromZero),
        ({ } days, ReportUnit.Days) => Math.Round((decimal)days, 1, MidpointRounding.AwayFromZero),
        ({ } count, _) => (int)count,
    };
}

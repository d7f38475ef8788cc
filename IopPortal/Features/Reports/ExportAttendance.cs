using System.Runtime.CompilerServices;
using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Reports;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Everything marked in a period as a file, one row a client and session, without contact details (ATT-13). Every one is an export and audited before its first row.</summary>
public sealed class ExportAttendance(ReadOperation read, ExportLimits limits, IDbContextFactory<PortalDbContext> contexts)
{
    private static readonly string[] Header =
        ["Date", "Start", "End", "Session", "Kind", "Track", "MRN", "Client", "Status", "Reason", "Arrived", "Left", "Credited (min)"];

    /// <param name="period">Null: the last twelve whole weeks.</param>
    /// <param name="trackId">Null: all of them.</param>
    public Task<Result<ReportFile>> HandleAsync(Actor actor, ReportPeriod? period, Guid? trackId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReportFile>(actor, OperationTable.Of<ExportAttendance>(), AccessTarget.None, async scope =>
        {
            var asked = period ?? PeriodPresets.On(PeriodPreset.LastTwelveWeeks, scope.Facts.Today);
            if ((asked.Refuse() ?? limits.Refuse(scope)) is { } refusal)
            {
                return refusal;
            }

            var own = scope.Grant.SeesAll ? null : scope.Facts;
            var clients = await AttendanceLine.Of(scope.Db, own, asked, trackId).Select(line => line.ClientId).Distinct().ToListAsync(cancellationToken);
            var rules = await WeekHours.RulesAsync(scope.Db, scope.Db.Clients.Where(client => clients.Contains(client.Id)), asked.From, asked.To, cancellationToken);
            var id = Guid.CreateVersion7();
            scope.Opened(id);
            return new ReportFile(id, Header, RowsAsync(own, asked, trackId, rules, cancellationToken));
        }, cancellationToken);

    /// <summary>The rows come after the read has ended: from a context of their own.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        AccessFacts? own, ReportPeriod period, Guid? trackId, Func<Guid, DateOnly, CountingRules> rules, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = AttendanceLine.Of(db, own, period, trackId).OrderBy(line => line.StartUtc).ThenBy(line => line.Id).AsAsyncEnumerable();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            yield return line.Cells(rules(line.ClientId, line.Date));
        }
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Reports;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Reports;

/// <summary>One report for a period: its tables, each number with the rows behind it (REP-1).</summary>
public sealed class GetReport(ReadOperation read)
{
    public Task<Result<ReportView>> HandleAsync(Actor actor, ReportQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetReport>(), AccessTarget.None, scope => ReadAsync(scope, query, cancellationToken), cancellationToken);

    internal static async Task<Result<ReportView>> ReadAsync(ReadScope scope, ReportQuery query, CancellationToken cancellationToken)
    {
        var reach = ReportReach.Of(scope);
        var period = query.Period ?? PeriodPresets.On(PeriodPreset.LastTwelveWeeks, reach.Today);
        if (period.Refuse() is { } refusal)
        {
            return refusal;
        }

        var tracks = await ReportNames.TracksAsync(reach.Db, cancellationToken);
        var tables = await TablesAsync(reach, new ReportListQuery(query.Report, period) { TrackId = query.TrackId }, tracks, cancellationToken);
        return new ReportView(query.Report, period, query.TrackId, reach.Today, tracks, tables, reach.Own is not null, OperationTable.Get("ATT-13").IsOpenTo(scope.Facts.Roles));
    }

    private static Task<IReadOnlyList<ReportTable>> TablesAsync(ReportReach reach, ReportListQuery all, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken) => all.Report switch
    {
        ReportKind.Census => CensusReport.LoadAsync(reach, all, tracks, cancellationToken),
        ReportKind.Attendance => AttendanceReport.LoadAsync(reach, all, tracks, cancellationToken),
        ReportKind.Hours => HoursReport.LoadAsync(reach, all, tracks, cancellationToken),
        ReportKind.Cancellations => CancellationReport.LoadAsync(reach, all, tracks, cancellationToken),
        ReportKind.Contact => ContactReport.LoadAsync(reach, all, cancellationToken),
        _ => StayReports.LoadAsync(reach, all, tracks, cancellationToken),
    };
}

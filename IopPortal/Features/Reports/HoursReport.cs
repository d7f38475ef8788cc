using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Reports;

/// <summary>Hours credited against hours planned, by week and by track.</summary>
internal static class HoursReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("Client days", ReportUnit.Count),
        new("Planned", ReportUnit.Hours) { IsDrawn = true },
        new("Delivered", ReportUnit.Hours) { IsDrawn = true },
        new("Of plan", ReportUnit.Percent),
    ];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery all, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var days = await ClientDays.LoadAsync(reach, all.Period, all.TrackId, cancellationToken);
        var total = new ReportRow("All", Hours(days, all));
        return
        [
            new("weeks", "Hours by week", "Week of", Columns, ReportParts.ByWeek(days, day => day.Date, all, Hours), total)
            {
                IsTrend = true,
                Note = "Planned: what clients were booked for in sessions that are over and count toward program hours. Delivered: what they were credited of it. Whatever overlaps counts once.",
            },
            new("tracks", "By track", "Track", Columns, ReportParts.ByTrack(tracks, days, day => day.TrackId, all, Hours), total),
        ];
    }

    private static IReadOnlyList<ReportFigure> Hours(IReadOnlyList<ClientDay> days, ReportListQuery list)
    {
        var hours = HoursDelivered.Of(days);
        return
        [
            Figures.Count(hours.ClientDays, list),
            Figures.Of(hours.Planned, hours.ClientDays, list),
            Figures.Of(hours.Delivered, hours.ClientDays, list),
            Figures.Of(hours.Share, hours.ClientDays, list),
        ];
    }
}

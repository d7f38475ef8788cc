using IopPortal.Domain.Clients;
using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>How long people stayed, why they left, and how soon they began.</summary>
internal static class StayReports
{
    private static readonly ReportColumn[] OfDays =
    [
        new("n", ReportUnit.Count),
        new("Median", ReportUnit.Days) { IsDrawn = true },
        new("Mean", ReportUnit.Days),
        new("Shortest", ReportUnit.Days),
        new("Longest", ReportUnit.Days),
    ];

    private static readonly ReportColumn[] OfReasons = [new("Discharges", ReportUnit.Count) { IsDrawn = true }, new("Share", ReportUnit.Percent)];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery all, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var stays = await StayRow.Behind(reach, all).ToListAsync(cancellationToken);
        return all.Report switch
        {
            ReportKind.Stays => [Days("Length of stay", "Of those discharged in the period; the first and the last day count.", stay => Fact(stay).LengthOfStay)],
            ReportKind.Access => [Days("From referral to first session", "Of those whose first session after the referral was in the period.", stay => Fact(stay).DaysToFirstSession)],
            _ =>
            [
                new("reasons", "Discharge reasons", "Reason", OfReasons, [.. Reasons(stays, all)], new ReportRow("All", Share(stays.Count, stays.Count, all))),
                new("tracks", "By track", "Track", OfReasons, ReportParts.ByTrack(tracks, stays, stay => stay.TrackId, all, (part, list) => Share(part.Count, stays.Count, list)), new ReportRow("All", Share(stays.Count, stays.Count, all))),
            ],
        };

        ReportTable Days(string title, string note, Func<StayRow, int?> days) => new(
            "tracks", title, "Track", OfDays,
            ReportParts.ByTrack(tracks, stays, stay => stay.TrackId, all, (part, list) => Figures.OfDays(Spread.Of(part.Select(days).OfType<int>()), list)),
            new ReportRow("All", Figures.OfDays(Spread.Of(stays.Select(days).OfType<int>()), all)))
        {
            Note = note,
        };
    }

    private static IEnumerable<ReportRow> Reasons(List<StayRow> stays, ReportListQuery all) =>
        from part in stays.GroupBy(stay => stay.Reason ?? DischargeReason.Other)
        orderby part.Count() descending, part.Key
        select new ReportRow(part.Key, Share(part.Count(), stays.Count, all with { Reason = part.Key }));

    private static IReadOnlyList<ReportFigure> Share(int count, int of, ReportListQuery list) =>
        [Figures.Count(count, list), Figures.Of(of == 0 ? null : (double)count / of, count, list)];

    private static StayFact Fact(StayRow stay) => new(stay.Referred, stay.Admitted, stay.Discharged, stay.Reason, stay.FirstSession, []);
}

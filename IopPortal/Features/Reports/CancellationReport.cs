using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>How many planned sessions were called off: by week, by group and by reason.</summary>
internal static class CancellationReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("Planned", ReportUnit.Count),
        new("Called off", ReportUnit.Count) { IsDrawn = true },
        new("Share", ReportUnit.Percent),
    ];

    private static readonly ReportColumn[] OfReasons = [new("Called off", ReportUnit.Count) { IsDrawn = true }];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery all, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var rows = await MeetingRow.Behind(reach, all)
            .GroupBy(meeting => new { meeting.Date, meeting.GroupId, meeting.Cause })
            .Select(part => new { Fact = new MeetingFact(part.Key.Date, part.Key.GroupId, part.Key.Cause, part.Count()), One = part.Min(meeting => meeting.Id) })
            .ToListAsync(cancellationToken);
        var facts = rows.ConvertAll(row => row.Fact);
        var samples = rows.Where(row => row.Fact.Cause is not null).GroupBy(row => row.Fact.Cause!).ToDictionary(part => part.Key, part => part.First().One);
        var groups = await ReportNames.GroupsAsync(reach.Db, facts.Select(fact => fact.GroupId), tracks, cancellationToken);
        var total = new ReportRow("All", Shares(facts, all));
        return
        [
            new("weeks", "Called off by week", "Week of", Columns, ReportParts.ByWeek(facts, fact => fact.Date, all, Shares), total) { IsTrend = true },
            new("reasons", "By reason", "Reason", OfReasons, Reasons(facts, samples, all), new ReportRow("All", [total.Figures[1]])),
            new("groups", "By group", "Group", Columns, ReportParts.ByGroup(groups, facts, fact => fact.GroupId, all, Shares), total),
        ];
    }

    private static IReadOnlyList<ReportRow> Reasons(IReadOnlyList<MeetingFact> facts, Dictionary<string, Guid> samples, ReportListQuery all) =>
    [
        .. from part in facts.Where(fact => fact.Cause is not null).GroupBy(fact => fact.Cause!)
           let count = part.Sum(fact => fact.Count)
           orderby count descending, part.Key
           select new ReportRow(part.Key, [Figures.Count(count, all.Of(ReportPart.Cancelled) with { LikeId = samples[part.Key] })]),
    ];

    private static IReadOnlyList<ReportFigure> Shares(IReadOnlyList<MeetingFact> facts, ReportListQuery list)
    {
        var cancellations = Cancellations.Of(facts);
        return
        [
            Figures.Count(cancellations.Planned, list),
            Figures.Count(cancellations.Cancelled, list.Of(ReportPart.Cancelled)),
            Figures.Of(cancellations.Share, cancellations.Planned, list),
        ];
    }
}

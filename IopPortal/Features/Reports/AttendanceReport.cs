using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Reports;

/// <summary>How often people came: by week, by group and by weekday (C10).</summary>
internal static class AttendanceReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("Attended", ReportUnit.Count),
        new("Excused", ReportUnit.Count),
        new("Missed", ReportUnit.Count),
        new("n", ReportUnit.Count),
        new("Rate", ReportUnit.Percent) { IsDrawn = true },
        new("Without excused", ReportUnit.Percent) { IsDrawn = true },
    ];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery all, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var facts = await RateReader.LoadAsync(MarkRow.Behind(reach, all), cancellationToken);
        var groups = await ReportNames.GroupsAsync(reach.Db, facts.Select(fact => fact.GroupId), tracks, cancellationToken);
        var total = new ReportRow("All", Rate(facts, all));
        return
        [
            new("weeks", "Attendance by week", "Week of", Columns, ReportParts.ByWeek(facts, fact => fact.Date, all, Rate), total)
            {
                IsTrend = true,
                Note = "Rate: attended of n. Without excused: excused absences are left out. Sessions the program called off, and people who were not expected, are in neither.",
            },
            new("groups", "By group", "Group", Columns, ReportParts.ByGroup(groups, facts, fact => fact.GroupId, all, Rate), total),
            new("weekdays", "By weekday", "Day", Columns, [.. Weekdays(facts, all)], total),
        ];
    }

    private static IEnumerable<ReportRow> Weekdays(IReadOnlyList<RateFact> facts, ReportListQuery all) =>
        from day in facts.GroupBy(fact => fact.Weekday)
        orderby ((int)day.Key + 6) % 7
        select new ReportRow(day.Key, Rate([.. day], all with { Weekday = day.Key }));

    private static IReadOnlyList<ReportFigure> Rate(IReadOnlyList<RateFact> facts, ReportListQuery list)
    {
        var rate = Rates.Of(facts);
        return
        [
            Figures.Count(rate.Attended, list.Of(ReportPart.Attended)),
            Figures.Count(rate.Excused, list.Of(ReportPart.Excused)),
            Figures.Count(rate.Counted - rate.Attended - rate.Excused, list.Of(ReportPart.Missed)),
            Figures.Count(rate.Counted, list),
            Figures.Of(rate.Raw, rate.Counted, list),
            Figures.Of(rate.Adjusted, rate.Counted - rate.Excused, list.Of(ReportPart.WithoutExcused)),
        ];
    }
}

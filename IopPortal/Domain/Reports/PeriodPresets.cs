using IopPortal.Domain.Time;

namespace IopPortal.Domain.Reports;

/// <summary>What a named period means on a day. Pure.</summary>
public static class PeriodPresets
{
    /// <summary>Weeks begin on Monday; "last" weeks are whole ones and leave the running week out.</summary>
    public static ReportPeriod On(PeriodPreset preset, DateOnly today)
    {
        var (week, quarter) = (ProgramWeek.StartOf(today), new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1));
        return preset switch
        {
            PeriodPreset.ThisWeek => new(week, week.AddDays(6)),
            PeriodPreset.LastFourWeeks => new(week.AddDays(-4 * 7), week.AddDays(-1)),
            PeriodPreset.LastTwelveWeeks => new(week.AddDays(-12 * 7), week.AddDays(-1)),
            PeriodPreset.ThisQuarter => new(quarter, quarter.AddMonths(3).AddDays(-1)),
            PeriodPreset.LastQuarter => new(quarter.AddMonths(-3), quarter.AddDays(-1)),
            PeriodPreset.ThisYear => new(new(today.Year, 1, 1), new(today.Year, 12, 31)),
            _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, null),
        };
    }
}

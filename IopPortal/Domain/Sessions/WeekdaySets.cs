namespace IopPortal.Domain.Sessions;

/// <summary>Questions asked of a set of weekdays.</summary>
public static class WeekdaySets
{
    private static readonly DayOfWeek[] MondayFirst =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static WeekdaySet Of(DayOfWeek day) => (WeekdaySet)(1 << (((int)day + 6) % 7));

    public static WeekdaySet Of(params IEnumerable<DayOfWeek> days) => days.Aggregate(WeekdaySet.None, (set, day) => set | Of(day));

    public static bool Contains(this WeekdaySet set, DayOfWeek day) => (set & Of(day)) != WeekdaySet.None;

    /// <summary>The days in it, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days(this WeekdaySet set) => [.. MondayFirst.Where(day => set.Contains(day))];
}

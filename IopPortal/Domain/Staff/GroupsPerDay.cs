namespace IopPortal.Domain.Staff;

/// <summary>Holds the groups of each day against what was agreed with a colleague. Pure.</summary>
public static class GroupsPerDay
{
    /// <summary>Days with more groups than the limit, ascending, with how many.</summary>
    /// <param name="groups">The local date of each group session.</param>
    public static IReadOnlyList<(DateOnly Date, int Groups)> Over(IEnumerable<DateOnly> groups, int limit) =>
        [.. groups.GroupBy(date => date).Where(day => day.Count() > limit).OrderBy(day => day.Key).Select(day => (day.Key, day.Count()))];
}

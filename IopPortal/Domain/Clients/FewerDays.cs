using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Clients;

/// <summary>Which days of a week to keep when there are to be fewer of them.</summary>
public static class FewerDays
{
    /// <summary>So many of the days, spread over the week: the first and the last stay where there are two or more.</summary>
    public static WeekdaySet Spread(WeekdaySet days, int count)
    {
        var week = days.Days();
        return count < 1 || count > week.Count
            ? throw new ArgumentOutOfRangeException(nameof(count), count, null)
            : WeekdaySets.Of(Enumerable.Range(0, count).Select(one => week[count == 1 ? 0 : one * (week.Count - 1) / (count - 1)]));
    }
}

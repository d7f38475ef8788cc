using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>Sums a client's credited time by day: counted kinds only, and a pull-out inside a group counts once (B3, C5, D1).</summary>
public static class DayTotals
{
    /// <summary>One total for each date given, ascending; 0 where nothing counts.</summary>
    public static IReadOnlyList<DayTotal> Of(IEnumerable<CreditedInterval> sessions) =>
    [
        .. sessions
            .GroupBy(session => session.Date)
            .OrderBy(day => day.Key)
            .Select(day => new DayTotal(day.Key, UtcSlots.Minutes(day.Where(session => session.Counts).SelectMany(session => session.Spans)))),
    ];
}

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance;

/// <summary>Adds one client's sessions up to days: counted kinds only, overlapping time once (D1).</summary>
public static class WeekDays
{
    /// <param name="rules">In force on a service date.</param>
    public static IReadOnlyList<DayPlan> Of(IEnumerable<WeekSession> sessions, Func<DateOnly, CountingRules> rules, DateTimeOffset now) =>
    [
        .. sessions
            .GroupBy(session => session.Date)
            .OrderBy(day => day.Key)
            .Select(day => Plan(day.Key, [.. day], rules(day.Key), now)),
    ];

    private static DayPlan Plan(DateOnly date, IReadOnlyList<WeekSession> sessions, CountingRules rules, DateTimeOffset now)
    {
        var counted = sessions.Where(session => rules.Counts(session.Kind)).ToList();
        var delivered = counted.ConvertAll(session => session.Delivered(rules.Numbers));
        var toCome = counted.ConvertAll(session => session.StillToCome(rules.Numbers, now));
        var minutes = UtcSlots.Minutes(delivered.SelectMany(spans => spans));
        return new DayPlan(date, minutes, UtcSlots.Minutes(delivered.Concat(toCome).SelectMany(spans => spans)) - minutes)
        {
            AskedMinutes = UtcSlots.Minutes(counted.SelectMany(session => session.Asked(rules.Numbers, now))),
            DeliveredServices = delivered.Count(spans => spans.Count > 0),
            OfferedServices = counted.Count(session => session.IsHeld),
            RemainingServices = toCome.Count(spans => spans.Count > 0),
        };
    }
}

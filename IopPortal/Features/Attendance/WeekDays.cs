using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance;

/// <summary>Adds one client's sessions up to days: counted kinds only, overlapping time once (D1).</summary>
public static class WeekDays
{
    /// <param name="parameters">The numbers in force on a service date.</param>
    public static IReadOnlyList<DayPlan> Of(IEnumerable<WeekSession> sessions, Func<DateOnly, AttendanceParameters> parameters, DateTimeOffset now) =>
    [
        .. sessions
            .Where(session => session.Counts)
            .GroupBy(session => session.Date)
            .OrderBy(day => day.Key)
            .Select(day => Plan(day.Key, [.. day], parameters(day.Key), now)),
    ];

    private static DayPlan Plan(DateOnly date, IReadOnlyList<WeekSession> sessions, AttendanceParameters parameters, DateTimeOffset now)
    {
        var delivered = UtcSlots.Union(sessions.SelectMany(session => session.Delivered(parameters)));
        var projected = delivered.Concat(sessions.SelectMany(session => session.StillToCome(parameters, now)));
        var minutes = UtcSlots.Minutes(delivered);
        return new DayPlan(date, minutes, UtcSlots.Minutes(projected) - minutes);
    }
}

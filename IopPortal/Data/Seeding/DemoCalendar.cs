using IopPortal.Domain.Time;

namespace IopPortal.Data.Seeding;

/// <summary>The dates the demonstration program is built around.</summary>
internal sealed record DemoCalendar(DateTimeOffset Now, DateOnly Today)
{
    public const string Zone = "America/New_York";

    private const int WeeksBehind = 10;

    private const int WeeksAhead = 12;

    public static DemoCalendar At(DateTimeOffset now) => new(now, ZoneTime.ServiceDate(now, Zone));

    public DateOnly Monday => ProgramWeek.StartOf(Today);

    public DateOnly First => Monday.AddDays(-7 * WeeksBehind);

    public DateOnly Last => Monday.AddDays((7 * WeeksAhead) - 1);

    /// <summary>A day of storm that closed the first location after sessions had been booked.</summary>
    public DateOnly SnowDay => Monday.AddDays((-7 * 4) + 2);

    /// <summary>A training day known before the sessions were booked.</summary>
    public DateOnly TrainingDay => Monday.AddDays((7 * 5) + 4);

    /// <summary>When a session of that start was put into the book.</summary>
    public DateTimeOffset BookedBefore(DateTimeOffset start) => start.AddDays(-14) < Now ? start.AddDays(-14) : Now;
}

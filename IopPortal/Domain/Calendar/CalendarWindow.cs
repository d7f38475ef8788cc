namespace IopPortal.Domain.Calendar;

/// <summary>Which sessions a calendar holds on a day: 60 days back to everything booked ahead, cancelled ones for 14 days (K11, K14).</summary>
/// <remarks>Days are those of UTC, so that a calendar changes by itself at most once a day.</remarks>
public readonly record struct CalendarWindow(DateTimeOffset From, DateOnly CancelledFrom)
{
    private const int DaysBack = 60;
    private const int DaysCancelled = 14;

    public static CalendarWindow At(DateTimeOffset now)
    {
        var today = now.UtcDateTime.Date;
        return new(new DateTimeOffset(today.AddDays(-DaysBack), TimeSpan.Zero), DateOnly.FromDateTime(today).AddDays(-DaysCancelled));
    }
}

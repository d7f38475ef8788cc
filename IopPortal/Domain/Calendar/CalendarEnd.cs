namespace IopPortal.Domain.Calendar;

/// <summary>When a client's links end by themselves (K36).</summary>
public static class CalendarEnd
{
    private const int DaysAfter = 30;

    /// <param name="lastDischarge">Null while an episode is open, or when there never was one.</param>
    /// <param name="lastBooked">The end of the last session ever booked: alumni groups go on after discharge.</param>
    public static bool IsOver(DateTimeOffset now, DateOnly? lastDischarge, DateTimeOffset? lastBooked)
    {
        if (lastDischarge is not { } discharged)
        {
            return false;
        }

        var end = new DateTimeOffset(discharged.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return now >= (lastBooked > end ? lastBooked.Value : end).AddDays(DaysAfter);
    }
}

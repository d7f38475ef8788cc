namespace IopPortal.Domain.Calendar;

/// <summary>One appointment as a calendar program gets it: everything here leaves the clinic.</summary>
/// <param name="Uid">The same for as long as the session exists (K4).</param>
/// <param name="Sequence">Grows with every change of time, place or status (K6).</param>
/// <param name="ChangedAt">The last change this calendar shows; never the moment of the download (K5).</param>
public sealed record CalendarEntry(Guid Uid, DateTimeOffset Start, DateTimeOffset End, int Sequence, DateTimeOffset ChangedAt, string Summary)
{
    /// <summary>Programs that got an unset date have looped on it, so nothing older is ever written.</summary>
    public static DateTimeOffset EarliestChange { get; } = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Empty for none.</summary>
    public string Location { get; init; } = "";

    public bool IsCancelled { get; init; }

    /// <summary>A date without times; Start and End are midnights of UTC then.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Takes no time from the person.</summary>
    public bool IsTransparent => IsCancelled || IsAllDay;

    /// <summary>What stands in a calendar without sessions, because programs refuse an empty one (K10).</summary>
    public static CalendarEntry Nothing(Guid uid, DateTimeOffset since)
    {
        var day = new DateTimeOffset(since.UtcDateTime.Date, TimeSpan.Zero);
        return new(uid, day, day.AddDays(1), 0, since, "Nothing scheduled") { IsAllDay = true };
    }
}

namespace IopPortal.Domain.Calendar;

/// <summary>What a calendar file holds of whole days, ascending, and what of it is not taken.</summary>
public sealed record HolidayFile(IReadOnlyList<HolidayDay> Days, IReadOnlyList<SkippedHoliday> Skipped)
{
    /// <summary>Larger files are refused before they are read.</summary>
    public const int MostBytes = 256 * 1024;

    public const int MostEvents = 400;

    /// <summary>Days of one entry.</summary>
    public const int MostDays = 31;

    public const string Unnamed = "Holiday";

    /// <summary>Reads all-day events; an event that repeats or has a time of day is listed, not taken. Anything that is no calendar is refused.</summary>
    public static Result<HolidayFile> Read(string text)
    {
        var lines = CalendarLines.Unfold(text);
        if (lines.Count == 0 || !CalendarLines.Is(lines[0], "BEGIN", "VCALENDAR"))
        {
            return new Refusal("holidays.not-a-calendar");
        }

        if (!CalendarLines.Is(lines[^1], "END", "VCALENDAR"))
        {
            return new Refusal("holidays.cut-off");
        }

        var days = new SortedDictionary<DateOnly, string>();
        var skipped = new List<SkippedHoliday>();
        var events = Events(lines);
        if (events.Count > MostEvents)
        {
            return new Refusal("holidays.too-many", MostEvents);
        }

        foreach (var lineSet in events)
        {
            var one = HolidayEvent.Of(lineSet);
            if (one.Problem is { } problem)
            {
                skipped.Add(new SkippedHoliday(one.Name, problem));
                continue;
            }

            for (var day = one.First; day <= one.Last; day = day.AddDays(1))
            {
                days.TryAdd(day, one.Name); // Two holidays on one day close it once.
            }
        }

        return new HolidayFile([.. days.Select(day => new HolidayDay(day.Key, day.Value))], skipped);
    }

    /// <summary>The properties of each VEVENT; what stands inside a nested part, such as a reminder, is left out.</summary>
    private static List<List<CalendarLine>> Events(IReadOnlyList<CalendarLine> lines)
    {
        var events = new List<List<CalendarLine>>();
        List<CalendarLine>? current = null;
        var nested = 0;
        foreach (var line in lines)
        {
            if (CalendarLines.Is(line, "BEGIN", "VEVENT") && current is null)
            {
                current = [];
            }
            else if (current is null)
            {
                continue;
            }
            else if (nested == 0 && CalendarLines.Is(line, "END", "VEVENT"))
            {
                events.Add(current);
                current = null;
            }
            else if (line.Name == "BEGIN" || line.Name == "END")
            {
                nested = Math.Max(0, nested + (line.Name == "BEGIN" ? 1 : -1));
            }
            else if (nested == 0)
            {
                current.Add(line);
            }
        }

        return events;
    }
}

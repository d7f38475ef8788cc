using System.Globalization;

namespace IopPortal.Domain.Calendar;

/// <summary>One event of a calendar file: its whole days, or why it is not taken.</summary>
/// <param name="Last">The last day itself; a file names the day after it.</param>
internal sealed record HolidayEvent(string Name, DateOnly First, DateOnly Last, Refusal? Problem)
{
    private const int LongestName = 120;

    private static readonly string[] Repeats = ["RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"];

    public static HolidayEvent Of(IReadOnlyList<CalendarLine> lines)
    {
        var name = NameOf(lines);
        var start = lines.FirstOrDefault(line => line.Name == "DTSTART");
        if (lines.Any(line => Repeats.Contains(line.Name)))
        {
            return new(name, default, default, new Refusal("holidays.recurring"));
        }

        if (lines.Any(line => CalendarLines.Is(line, "STATUS", "CANCELLED")))
        {
            return new(name, default, default, new Refusal("holidays.cancelled"));
        }

        if (start is not null && start.Value.Contains('T', StringComparison.OrdinalIgnoreCase))
        {
            return new(name, default, default, new Refusal("holidays.timed"));
        }

        return DateOf(start) is { } first && LastOf(lines, first) is { } last && last >= first ? Checked(name, first, last) : new(name, default, default, new Refusal("holidays.no-date"));
    }

    private static HolidayEvent Checked(string name, DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        return new(name, first, last, days > HolidayFile.MostDays ? new Refusal("holidays.too-long", HolidayFile.MostDays, days) : null);
    }

    private static string NameOf(IReadOnlyList<CalendarLine> lines)
    {
        var name = CalendarLines.Text(lines.FirstOrDefault(line => line.Name == "SUMMARY")?.Value ?? "");
        if (PlainText.Check("Name", name, int.MaxValue) is not null)
        {
            return HolidayFile.Unnamed; // Empty, or broken text.
        }

        var end = Math.Min(name.Length, LongestName);
        return name[..(end < name.Length && char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)];
    }

    /// <summary>The day after the last one, a length in days or weeks, or neither for one day.</summary>
    private static DateOnly? LastOf(IReadOnlyList<CalendarLine> lines, DateOnly first)
    {
        if (lines.FirstOrDefault(line => line.Name == "DTEND") is { } end)
        {
            return DateOf(end) is not { } after ? null : after == first ? first : after.AddDays(-1); // Some programs end a one-day event on the day itself.
        }

        var length = lines.FirstOrDefault(line => line.Name == "DURATION")?.Value.Trim().ToUpperInvariant();
        if (length is null)
        {
            return first;
        }

        var isDays = length.Length > 2 && length[0] == 'P' && length[^1] is 'D' or 'W';
        return isDays && int.TryParse(length[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1000
            ? first.AddDays((length[^1] == 'W' ? count * 7 : count) - 1)
            : null;
    }

    private static DateOnly? DateOf(CalendarLine? line) =>
        line is not null && DateOnly.TryParseExact(line.Value.Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2100 ? date : null;
}

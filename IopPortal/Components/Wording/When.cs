using System.Globalization;
using IopPortal.Domain.Time;

namespace IopPortal.Components.Wording;

/// <summary>Says dates and times the way people do: "Tomorrow 9:00 AM–12:00 PM", "Mon, Mar 9", "3 h 10 min"; in Spanish "Mañana 9:00–12:00", "lun 9 mar".</summary>
public static class When
{
    private const string Dash = "–";

    public static CultureInfo Culture => Language.Culture;

    /// <summary>"Mon, Mar 9".</summary>
    public static string Date(DateOnly date) => Say(date, "ddd, MMM d", "ddd d MMM");

    /// <summary>"Monday, March 9".</summary>
    public static string LongDate(DateOnly date) => Say(date, "dddd, MMMM d", "dddd d 'de' MMMM");

    /// <summary>"Mar 9".</summary>
    public static string MonthDay(DateOnly date) => Say(date, "MMM d", "d MMM");

    /// <summary>"Mon".</summary>
    public static string Weekday(DateOnly date) => date.ToString("ddd", Culture);

    /// <summary>"Mar 9, 2026".</summary>
    public static string DateWithYear(DateOnly date) => Say(date, "MMM d, yyyy", "d MMM yyyy");

    /// <summary>"Today", "Tomorrow", "Yesterday", else the date; with its year where that is not this one.</summary>
    public static string Day(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Language.IsSpanish ? "Hoy" : "Today",
        1 => Language.IsSpanish ? "Mañana" : "Tomorrow",
        -1 => Language.IsSpanish ? "Ayer" : "Yesterday",
        _ => date.Year == today.Year ? Date(date) : Say(date, "ddd, MMM d, yyyy", "ddd d MMM yyyy"),
    };

    /// <summary>The same inside a sentence: "today", "tomorrow", "yesterday", else the date.</summary>
    public static string DayWithin(DateOnly date, DateOnly today) => Math.Abs(date.DayNumber - today.DayNumber) <= 1 ? Day(date, today).ToLowerInvariant() : Day(date, today);

    /// <summary>"today", "tomorrow", else "on Mon, Mar 9".</summary>
    public static string On(DateOnly date, DateOnly today) =>
        date.DayNumber - today.DayNumber is 0 or 1 ? DayWithin(date, today) : $"{(Language.IsSpanish ? "el" : "on")} {Day(date, today)}";

    /// <summary>"9:00 AM".</summary>
    public static string Time(TimeOnly time) => time.ToString(Language.IsSpanish ? "H:mm" : "h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>"9:00–11:30 AM", or "9:00 AM–12:00 PM" across noon.</summary>
    public static string Range(TimeOnly start, TimeOnly end) => start.Hour < 12 == end.Hour < 12 && !Language.IsSpanish
        ? $"{start.ToString("h:mm", CultureInfo.InvariantCulture)}{Dash}{Time(end)}"
        : $"{Time(start)}{Dash}{Time(end)}";

    /// <summary>"Mon, Mar 9, 9:00–11:30 AM".</summary>
    public static string Slot(LocalSlot slot) => $"{Date(slot.Date)}, {Range(slot.Start, slot.End)}";

    /// <summary>"Tomorrow 9:00–11:30 AM".</summary>
    public static string Slot(LocalSlot slot, DateOnly today) => $"{Day(slot.Date, today)} {Range(slot.Start, slot.End)}";

    /// <summary>"Mar 9 – May 30", with years where they differ.</summary>
    public static string Dates(DateOnly first, DateOnly last) => first.Year == last.Year
        ? $"{MonthDay(first)} {Dash} {DateWithYear(last)}"
        : $"{DateWithYear(first)} {Dash} {DateWithYear(last)}";

    /// <summary>"Mon, Mar 9, 9:05 AM" on the wall of the zone (IANA); marked UTC where none is given.</summary>
    public static string Instant(DateTimeOffset instant, string? zone) => zone is null
        ? $"{At(instant.UtcDateTime)} UTC"
        : At(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    /// <summary>"3 h 10 min", "3 h", "50 min"; zero is "0 h".</summary>
    public static string Minutes(int minutes)
    {
        var sign = minutes < 0 ? "−" : "";
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        return sign + (hours, rest) switch
        {
            (0, > 0) => $"{rest} min",
            (_, 0) => $"{hours} h",
            _ => $"{hours} h {rest} min",
        };
    }

    private static string Say(DateOnly date, string english, string spanish) => date.ToString(Language.IsSpanish ? spanish : english, Culture);

    private static string At(DateTime local) => $"{Date(DateOnly.FromDateTime(local))}, {Time(TimeOnly.FromDateTime(local))}";
}

namespace IopPortal.Support;

/// <summary>Calendar files as programs of the world write them.</summary>
internal static class HolidayFiles
{
    /// <summary>Lines between the frame of a calendar.</summary>
    public static string Of(params string[] lines) => string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", .. lines, "END:VCALENDAR", ""]);

    public static string Event(params string[] lines) => string.Join("\r\n", ["BEGIN:VEVENT", .. lines, "END:VEVENT"]);

    /// <summary>One all-day event, in a time the demonstration has booked.</summary>
    public static string One(string date = "20260525", string name = "Memorial Day") => Of(Event($"DTSTART;VALUE=DATE:{date}", $"SUMMARY:{name}"));
}

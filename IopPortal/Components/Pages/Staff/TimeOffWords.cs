using IopPortal.Components.Wording;

namespace IopPortal.Components.Pages.Staff;

/// <summary>How time off is said.</summary>
internal static class TimeOffWords
{
    /// <summary>"Mon, Mar 9 – Fri, Mar 13", or "Mon, Mar 9, 1:00–3:00 PM".</summary>
    public static string Days(DateOnly from, DateOnly to, TimeOnly? start, TimeOnly? end) =>
        (from == to ? When.Date(from) : $"{When.Date(from)} – {When.Date(to)}")
        + (start is { } first && end is { } last ? $", {When.Range(first, last)}" : "");
}

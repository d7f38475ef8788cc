namespace IopPortal.Components.Pages.Calendar;

/// <summary>One day of the month view.</summary>
/// <param name="Href">Leads to the day.</param>
/// <param name="More">Sessions that have no line of their own.</param>
public sealed record BoardMonthDay(DateOnly Date, bool IsInMonth, bool IsToday, string Href, int Count, IReadOnlyList<BoardBlock> Blocks, int More, IReadOnlyList<string> Closures);

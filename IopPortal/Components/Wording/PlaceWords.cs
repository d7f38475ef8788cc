using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;

namespace IopPortal.Components.Wording;

/// <summary>From when to when a place in a group is held, and on which days.</summary>
public static class PlaceWords
{
    public static string Period(DateOnly from, DateOnly? until, WeekdaySet weekdays) =>
        (until is { } last ? When.Dates(from, last) : $"since {When.DateWithYear(from)}") + Days(weekdays);

    /// <summary>"since Jan 5, 2026, paused Nov 23 – Dec 6, 2026", "until Fri, Nov 27", "from Mon, Dec 7".</summary>
    public static string Of(IReadOnlyList<PlacePeriod> periods, DateOnly today)
    {
        var words = new List<string>();
        for (var index = 0; index < periods.Count; index++)
        {
            var (period, before) = (periods[index], index > 0 ? periods[index - 1] : null);
            if (period.Until < today && index < periods.Count - 1)
            {
                continue; // Over, and something comes after it.
            }

            var isLast = index == periods.Count - 1;
            if (period.AfterPause && before?.Until is { } left && period.From > today)
            {
                words.Add($"paused {When.Dates(left.AddDays(1), period.From.AddDays(-1))}");
            }
            else if (period.From > today)
            {
                words.Add($"from {Date(period.From, today)}");
            }
            else if (period.Until is null || !isLast)
            {
                words.Add($"since {When.DateWithYear(period.From)}");
            }

            if (period.Until is { } last && (isLast || !periods[index + 1].AfterPause))
            {
                words.Add($"until {Date(last, today)}");
            }
        }

        return string.Join(", ", words) + Days(periods[^1].Weekdays);
    }

    private static string Date(DateOnly date, DateOnly today) => date.Year == today.Year ? When.Date(date) : When.DateWithYear(date);

    private static string Days(WeekdaySet weekdays) => weekdays == WeekdaySet.None ? "" : $", {EnumWords.Days(weekdays, abbreviated: true)} only";
}

using IopPortal.Features.Scheduling.Groups;

namespace IopPortal.Components.Pages.Groups;

/// <summary>One row of the preview: the dates of one week, numbered from the first.</summary>
public sealed record PreviewWeek(DateOnly Monday, int Number, IReadOnlyList<PreviewDate> Dates)
{
    public bool Says => ClockChange is not null || Explained.Count > 0;

    public PreviewDate? ClockChange => Dates.FirstOrDefault(date => date.ClockChanges);

    /// <summary>Dates with something to say below the row.</summary>
    public IReadOnlyList<PreviewDate> Explained => [.. Dates.Where(date => date.Verdict != DateVerdict.Fits)];

    public static IReadOnlyList<PreviewWeek> Of(IReadOnlyList<PreviewDate> dates)
    {
        var first = dates.Count == 0 ? default : MondayOf(dates[0].Date);
        return [.. dates.GroupBy(date => MondayOf(date.Date)).Select(week => new PreviewWeek(week.Key, ((week.Key.DayNumber - first.DayNumber) / 7) + 1, [.. week]))];
    }

    public PreviewDate? On(DayOfWeek day) => Dates.FirstOrDefault(date => date.Date.DayOfWeek == day);

    /// <summary>Minutes of the sessions that take place.</summary>
    public int Minutes => Dates.Where(date => date.TakesPlace).Sum(date => (int)(date.Slot.End - date.Slot.Start).TotalMinutes);

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}

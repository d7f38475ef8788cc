using IopPortal.Domain.Sessions;

namespace IopPortal.Components.Wording;

/// <summary>From when to when a place in a group is held, and on which days.</summary>
public static class PlaceWords
{
    public static string Period(DateOnly from, DateOnly? until, WeekdaySet weekdays) =>
        (until is { } last ? When.Dates(from, last) : $"since {When.DateWithYear(from)}")
        + (weekdays == WeekdaySet.None ? "" : $", {EnumWords.Days(weekdays, abbreviated: true)} only");
}

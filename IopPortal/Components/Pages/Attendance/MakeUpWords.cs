using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance.MakeUps;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>Says what a make-up is and what it would bring.</summary>
internal static class MakeUpWords
{
    /// <summary>"Coping skills with Tess Therapist, Room 3, Harbor Street".</summary>
    public static string What(MakeUpOfferView offer) =>
        string.Join(", ", new[] { SessionWords.Title(offer.Title, offer.Kind) + (offer.Lead.Length > 0 ? $" with {offer.Lead}" : ""), offer.Room, offer.Location }.Where(part => part.Length > 0));

    /// <summary>"After: 9 h 10 min, 3 days. Uses no extra authorised day."</summary>
    public static string After(MakeUpOfferView offer)
    {
        var week = offer.After;
        var missing = string.Join(" and ", new[]
        {
            week.Deficit > 0 ? When.Minutes(week.Deficit) : "",
            week.ProjectedDays < week.MinimumDays ? Words.Count(week.MinimumDays - week.ProjectedDays, "full day") : "",
        }.Where(part => part.Length > 0));
        return $"After: {When.Minutes(week.ProjectedMinutes)}, {Words.Count(week.ProjectedDays, "full day")}{(missing.Length > 0 ? $", still {missing} short" : "")}.{Units(offer.ExtraDays)}";
    }

    public static string Name(MissView session) => $"{SessionWords.Title(session.Title, session.Kind)}, {When.Slot(session.When)}";

    /// <summary>"No-show" in the list of a person: how the missed session is marked.</summary>
    public static string Missed(MissView missed) => $"{EnumWords.For(missed.Status)} on {When.Date(missed.When.Date)}";

    private static string Units(int? extra) => extra switch
    {
        null => "",
        0 => " Uses no extra authorised day.",
        { } days => $" Uses {Words.Count(days, "more authorised day")}.",
    };
}

using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Says what a program week's numbers mean.</summary>
public static class WeekWords
{
    public static string Tone(WeekStatus status) => status switch
    {
        WeekStatus.Met or WeekStatus.OnTrack => "good",
        WeekStatus.AtRisk => "warn",
        _ => "bad",
    };

    public static string Icon(WeekStatus status) => status switch
    {
        WeekStatus.Met => "check",
        WeekStatus.OnTrack => "tick",
        WeekStatus.AtRisk => "alert",
        _ => "no",
    };

    /// <param name="program">Whose minimum it is, where no payer says otherwise.</param>
    public static string Sentence(WeekMeter week, string? program)
    {
        var so = $"{When.Minutes(week.DeliveredMinutes)} done, {When.Minutes(week.RemainingMinutes)} to come.";
        return week.Status switch
        {
            WeekStatus.Met => $"{When.Minutes(week.DeliveredMinutes)} on {Days(week.DeliveredDays)}: the week is met.",
            WeekStatus.OnTrack => $"{so} That covers the {When.Minutes(week.MinimumMinutes)} of {Whose(week, program)}.",
            WeekStatus.AtRisk => $"{so} {Missing(week, program)}",
            WeekStatus.NotMet => $"{so} {Missing(week, program)} Nothing more is booked this week.",
            _ => week.MinimumMinutes > 0 ? $"{so} This is not a full week of the stay, so the minimum does not count." : $"{so} No weekly minimum applies.",
        };
    }

    /// <summary>What else is worth pointing out, in sentences.</summary>
    public static IEnumerable<string> Notes(WeekMeter week)
    {
        if (week.ShortDays > 0)
        {
            yield return $"{Days(week.ShortDays, "short ")}: a day counts from {(week.ServicesPerDay is { } services ? $"{services} sessions" : When.Minutes(week.DayMinimum))}{(week.Payer is { } payer ? $" ({payer})" : "")}.";
        }

        if (week.OverCap)
        {
            yield return "More is booked than the weekly maximum of this level of care.";
        }
    }

    /// <summary>"Nothing is booked from Mar 3 to Mar 10: 8 days. Generic allows 5."</summary>
    public static string Gap(ServiceGapView gap) =>
        $"Nothing is booked {(gap.Gap.First == gap.Gap.Last ? $"on {When.Date(gap.Gap.First)}" : $"from {When.Date(gap.Gap.First)} to {When.Date(gap.Gap.Last)}")}: {Days(gap.Gap.Days)} without a session. {gap.Payer} allows {gap.Most}.";

    private static string Missing(WeekMeter week, string? program)
    {
        var minutes = week.Deficit > 0 ? $"{When.Minutes(week.Deficit)} short of the {When.Minutes(week.MinimumMinutes)} of {Whose(week, program)}." : "";
        var days = week.ProjectedDays < week.MinimumDays ? $"Only {week.ProjectedDays} of {Days(week.MinimumDays, "full ")} are reached." : "";
        return $"{minutes} {days}".Trim();
    }

    private static string? Whose(WeekMeter week, string? program) => week.Payer ?? program;

    private static string Days(int count, string kind = "") => count == 1 ? $"1 {kind}day" : $"{count} {kind}days";
}

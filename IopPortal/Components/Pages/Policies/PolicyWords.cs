using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Policies;

namespace IopPortal.Components.Pages.Policies;

/// <summary>Says a policy's rules and flags in sentences.</summary>
public static class PolicyWords
{
    public static string Tone(PolicyStage stage) => stage switch
    {
        PolicyStage.DischargeReview => "bad",
        PolicyStage.Contract => "warn",
        _ => "info",
    };

    public static string Rule(PolicyRule rule) => rule.Kind switch
    {
        PolicyRuleKind.MaxMisses => $"More than {Misses(rule.Count, rule.Misses)} {Window(rule)}",
        PolicyRuleKind.ConsecutiveMisses => $"{Misses(rule.Count, rule.Misses)} in a row",
        PolicyRuleKind.MissesOfLast => $"{Misses(rule.Count, rule.Misses)} among the last {rule.Of} sessions",
        PolicyRuleKind.RateBelow => $"Attendance under {rule.Percent} % {Window(rule)}{(rule.Misses == MissKinds.Every ? "" : ", excused absences left out")}",
        PolicyRuleKind.MissedMinutesPerWeek => $"More than {When.Minutes(rule.Minutes)} missed in a week",
        PolicyRuleKind.TardiesEqualMiss => $"{Words.Count(rule.Count, "late arrival")} count as one absence",
        PolicyRuleKind.MinimumAttended => $"Fewer than {(rule.SessionKind is { } kind ? $"{rule.Count} of {EnumWords.For(kind)}" : Words.Count(rule.Count, "session"))} attended {Window(rule)}",
        _ => "",
    };

    /// <summary>What ends a flag by itself.</summary>
    public static string Clears(PolicyFlag flag, DateOnly today) => flag switch
    {
        { ClearsOn: { } date, ClearsAfter: { } sessions } => $"Clears {When.DayWithin(date, today)} if nothing more is missed, or after {Words.Count(sessions, "attended session")}.",
        { ClearsOn: { } date } => $"Clears {When.DayWithin(date, today)} if nothing more is missed.",
        { ClearsAfter: { } sessions } => $"Clears after {Words.Count(sessions, "attended session")}{(sessions > 1 ? " in a row" : "")}.",
        _ => "Stays until the record is corrected or somebody clears it.",
    };

    public static string Cause(AttendanceFact fact) =>
        $"{EnumWords.For(fact.Status)}, {When.Date(fact.Date)}{(fact.IsAttended && fact.CreditedMinutes < fact.Minutes ? $", {fact.Minutes - fact.CreditedMinutes} min short" : "")}";

    public static string Tone(AttendanceStatus status) => status is AttendanceStatus.NoShow ? "bad" : "warn";

    private static string Misses(int count, MissKinds kinds) => kinds switch
    {
        MissKinds.NoShow => Words.Count(count, "no-show"),
        MissKinds.Every => Words.Count(count, "absence"),
        _ => Words.Count(count, "unexcused absence"),
    };

    private static string Window(PolicyRule rule) => rule.Window switch
    {
        PolicyWindow.Days when rule.Days % 7 == 0 => $"in {Words.Count(rule.Days / 7, "week")}",
        PolicyWindow.Days => $"in {Words.Count(rule.Days, "day")}",
        PolicyWindow.Month => "this month",
        _ => "since admission",
    };
}

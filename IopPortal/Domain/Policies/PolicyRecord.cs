using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;

namespace IopPortal.Domain.Policies;

/// <summary>One client's counted sessions, oldest first, as a day's policy reads them.</summary>
internal sealed record PolicyRecord(IReadOnlyList<AttendanceFact> Facts, DateOnly Admitted, DateOnly Today, DateOnly? Cleared)
{
    /// <summary>So many late arrivals are one miss; 0: late arrivals are none.</summary>
    public int LatesPerMiss { get; init; }

    public PolicyRecord At(DateOnly today) => this with { Today = today };

    public PolicyRecord With(AttendanceFact fact) => this with { Facts = [.. Facts, fact] };

    /// <summary>What breaks a rule, or null when it is kept.</summary>
    public IReadOnlyList<AttendanceFact>? Causes(PolicyRule rule) => rule.Kind switch
    {
        PolicyRuleKind.MaxMisses => When(Missed(Inside(rule), rule.Misses), misses => Count(misses, rule.Misses) > rule.Count),
        PolicyRuleKind.ConsecutiveMisses => When(Run(rule.Misses), run => run.Count >= rule.Count),
        PolicyRuleKind.MissesOfLast => When(Missed(Last(rule.Of), rule.Misses), misses => Count(misses, rule.Misses) >= rule.Count),
        PolicyRuleKind.RateBelow => RateBelow(rule),
        PolicyRuleKind.MissedMinutesPerWeek => When(ShortThisWeek(rule), missed => missed.Sum(fact => fact.Minutes - fact.CreditedMinutes) > rule.Minutes),
        PolicyRuleKind.MinimumAttended => TooFew(rule),
        _ => null, // Late arrivals weigh in the rules above.
    };

    private static List<AttendanceFact>? When(List<AttendanceFact> causes, Func<List<AttendanceFact>, bool> broken) =>
        causes.Count > 0 && broken(causes) ? causes : null;

    private DateOnly From(PolicyRule rule) => rule.Window switch
    {
        PolicyWindow.Days => Today.AddDays(1 - rule.Days),
        PolicyWindow.Month => new(Today.Year, Today.Month, 1),
        _ => Admitted,
    };

    private List<AttendanceFact> Inside(PolicyRule rule) => [.. Facts.Where(fact => fact.Date >= From(rule) && fact.Date >= Admitted && fact.Date <= Today)];

    private List<AttendanceFact> Last(int count) => [.. Facts.TakeLast(count)];

    /// <summary>Misses, and the late arrivals that together weigh as some.</summary>
    private List<AttendanceFact> Missed(List<AttendanceFact> facts, MissKinds kinds)
    {
        var lates = LatesPerMiss == 0 ? 0 : facts.Count(fact => fact.IsLate) / LatesPerMiss * LatesPerMiss;
        var seen = 0;
        return [.. facts.Where(fact => fact.IsMiss(kinds) || (fact.IsLate && seen++ < lates))];
    }

    private int Count(List<AttendanceFact> misses, MissKinds kinds) =>
        misses.Count(fact => fact.IsMiss(kinds)) + (LatesPerMiss == 0 ? 0 : misses.Count(fact => fact.IsLate) / LatesPerMiss);

    /// <summary>The run that goes on: whatever is no miss ends it, an excused absence too unless it counts as one.</summary>
    private List<AttendanceFact> Run(MissKinds kinds) => [.. Facts.Reverse().TakeWhile(fact => fact.IsMiss(kinds)).Reverse()];

    private List<AttendanceFact>? RateBelow(PolicyRule rule)
    {
        var facts = Inside(rule);
        var rate = AttendanceRate.Of(facts.Select(fact => fact.Status));
        return (rule.Misses == MissKinds.Every ? rate.Raw : rate.Adjusted) is { } share && share * 100 < rule.Percent
            ? [.. facts.Where(fact => fact.IsMiss(rule.Misses))]
            : null;
    }

    private List<AttendanceFact> ShortThisWeek(PolicyRule rule)
    {
        var week = ProgramWeek.StartOf(Today);
        return [.. Facts.Where(fact => fact.Date >= week && fact.Date <= Today && fact.CreditedMinutes < fact.Minutes && (fact.IsAttended || fact.IsMiss(rule.Misses)))];
    }

    /// <summary>Only once the window has passed since admission: nobody is short on the first day. Nothing that was missed causes it, so the list may be empty.</summary>
    private List<AttendanceFact>? TooFew(PolicyRule rule)
    {
        var begins = From(rule);
        if (rule.Window == PolicyWindow.Days && (begins < Admitted || begins <= Cleared))
        {
            return null;
        }

        var wanted = Inside(rule).Where(fact => rule.SessionKind is null || fact.Kind == rule.SessionKind).ToList();
        return wanted.Count(fact => fact.IsAttended) < rule.Count ? [.. wanted.Where(fact => !fact.IsAttended)] : null;
    }
}

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Policies;

/// <summary>Reads a client's attendance by a program's policy (F). Flags follow from the record: correct it and they are gone.</summary>
public static class PolicyEngine
{
    /// <summary>How many attended sessions ahead are tried before a flag is said not to clear by attending.</summary>
    private const int MostSessionsAhead = 40;

    /// <param name="facts">Of one episode, in any order.</param>
    /// <param name="admitted">The episode's first day.</param>
    /// <param name="cleared">Facts up to this day were cleared by a person and cause nothing any more; null: none.</param>
    /// <returns>The furthest stage first.</returns>
    public static IReadOnlyList<PolicyFlag> Flags(IReadOnlyList<PolicyRule> rules, IEnumerable<AttendanceFact> facts, DateOnly admitted, DateOnly today, DateOnly? cleared = null)
    {
        var record = new PolicyRecord([.. facts.Where(fact => AttendanceFact.IsCounted(fact.Status) && !(fact.Date <= cleared)).OrderBy(fact => fact.Date)], admitted, today, cleared)
        {
            LatesPerMiss = rules.Where(rule => rule.Kind == PolicyRuleKind.TardiesEqualMiss && rule.Count > 0).Select(rule => rule.Count).DefaultIfEmpty(0).Min(),
        };
        return
        [
            .. from rule in rules
               let causes = record.Causes(rule)
               where causes is not null
               orderby rule.Stage descending
               select new PolicyFlag(rule, causes, ClearsOn(rule, record), ClearsAfter(rule, record)),
        ];
    }

    private static DateOnly? ClearsOn(PolicyRule rule, PolicyRecord record)
    {
        var last = rule.Window == PolicyWindow.Days ? rule.Days : 31;
        for (var ahead = 1; ahead <= last; ahead++)
        {
            if (record.At(record.Today.AddDays(ahead)).Causes(rule) is null)
            {
                return record.Today.AddDays(ahead);
            }
        }

        return null;
    }

    private static int? ClearsAfter(PolicyRule rule, PolicyRecord record)
    {
        var kind = rule.SessionKind ?? SessionKind.GroupTherapy;
        var future = record;
        for (var sessions = 1; sessions <= MostSessionsAhead; sessions++)
        {
            future = future.With(new AttendanceFact(record.Today, kind, AttendanceStatus.Present, 0, 0));
            if (future.Causes(rule) is null)
            {
                return sessions;
            }
        }

        return null;
    }
}

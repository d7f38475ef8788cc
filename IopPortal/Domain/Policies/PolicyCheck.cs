namespace IopPortal.Domain.Policies;

/// <summary>What the rules of a policy must look like before they are kept.</summary>
public static class PolicyCheck
{
    public const int MostRules = 20;

    private const int MostSessions = 60;
    private const int MostDays = 400;
    private const int MostMinutes = 2400;

    /// <returns>Each refusal stands at the field of its rule: "Rules[2].Count".</returns>
    public static IReadOnlyList<Refusal> Check(IReadOnlyList<PolicyRule> rules) =>
    [
        .. rules.Count > MostRules ? [new Refusal("policy.too-many", MostRules)] : Array.Empty<Refusal>(),
        .. rules.SelectMany((rule, index) => Check(rule).Select(refusal => refusal.At($"Rules[{index}].{refusal.Field}"))),
    ];

    private static IEnumerable<Refusal> Check(PolicyRule rule)
    {
        var (least, most) = rule.Kind switch
        {
            PolicyRuleKind.MaxMisses => (0, MostSessions),
            PolicyRuleKind.ConsecutiveMisses or PolicyRuleKind.MissesOfLast or PolicyRuleKind.MinimumAttended => (1, MostSessions),
            PolicyRuleKind.TardiesEqualMiss => (2, MostSessions),
            _ => (int.MinValue, int.MaxValue),
        };
        if (rule.Count < least || rule.Count > most)
        {
            yield return Between(nameof(rule.Count), least, most);
        }

        if (rule.Kind == PolicyRuleKind.MissesOfLast && (rule.Of < rule.Count || rule.Of > MostSessions))
        {
            yield return Between(nameof(rule.Of), Math.Max(1, rule.Count), MostSessions);
        }

        if (UsesWindow(rule.Kind) && rule.Window == PolicyWindow.Days && rule.Days is < 1 or > MostDays)
        {
            yield return Between(nameof(rule.Days), 1, MostDays);
        }

        if (rule.Kind == PolicyRuleKind.RateBelow && rule.Percent is < 1 or > 100)
        {
            yield return Between(nameof(rule.Percent), 1, 100);
        }

        if (rule.Kind == PolicyRuleKind.MissedMinutesPerWeek && rule.Minutes is < 0 or > MostMinutes)
        {
            yield return Between(nameof(rule.Minutes), 0, MostMinutes);
        }
    }

    public static bool UsesWindow(PolicyRuleKind kind) => kind is PolicyRuleKind.MaxMisses or PolicyRuleKind.RateBelow or PolicyRuleKind.MinimumAttended;

    private static Refusal Between(string field, int least, int most) => new Refusal("policy.between", least, most).At(field);
}

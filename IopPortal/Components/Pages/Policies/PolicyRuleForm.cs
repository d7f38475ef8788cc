using IopPortal.Domain.Policies;
using IopPortal.Domain.Sessions;

namespace IopPortal.Components.Pages.Policies;

/// <summary>One rule as it is being filled in. Empty numbers are sent as impossible ones, so that they are refused at their field.</summary>
public sealed class PolicyRuleForm
{
    private const int Nothing = -1;

    public PolicyRuleForm(PolicyRule rule)
    {
        Kind = rule.Kind;
        Stage = rule.Stage;
        Misses = rule.Misses;
        Window = rule.Window;
        SessionKind = rule.SessionKind;
        Count = rule.Count;
        Of = rule.Of == 0 ? null : rule.Of;
        Days = rule.Days == 0 ? null : rule.Days;
        Percent = rule.Percent == 0 ? null : rule.Percent;
        Minutes = rule.Minutes;
    }

    public Guid Key { get; } = Guid.NewGuid();

    public PolicyRuleKind Kind { get; set; }

    public PolicyStage Stage { get; set; }

    public MissKinds Misses { get; set; }

    public PolicyWindow Window { get; set; }

    public SessionKind? SessionKind { get; set; }

    public int? Count { get; set; }

    public int? Of { get; set; }

    public int? Days { get; set; }

    public int? Percent { get; set; }

    public int? Minutes { get; set; }

    public bool AsksCount => Kind is not (PolicyRuleKind.RateBelow or PolicyRuleKind.MissedMinutesPerWeek);

    public bool AsksMisses => Kind is PolicyRuleKind.MaxMisses or PolicyRuleKind.ConsecutiveMisses or PolicyRuleKind.MissesOfLast or PolicyRuleKind.RateBelow;

    public bool AsksDays => PolicyCheck.UsesWindow(Kind) && Window == PolicyWindow.Days;

    /// <summary>What the kind has no use for is left out.</summary>
    public PolicyRule Rule() => new(Kind, Stage, AsksCount ? Count ?? Nothing : 0)
    {
        Of = Kind == PolicyRuleKind.MissesOfLast ? Of ?? Nothing : 0,
        Window = PolicyCheck.UsesWindow(Kind) ? Window : PolicyWindow.Episode,
        Days = AsksDays ? Days ?? Nothing : 0,
        Percent = Kind == PolicyRuleKind.RateBelow ? Percent ?? Nothing : 0,
        Minutes = Kind == PolicyRuleKind.MissedMinutesPerWeek ? Minutes ?? Nothing : 0,
        Misses = AsksMisses ? Misses : MissKinds.NotExcused,
        SessionKind = Kind == PolicyRuleKind.MinimumAttended ? SessionKind : null,
    };
}

using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Policies;

/// <summary>One sentence of an attendance policy (F). What a kind has no use for stays at its default.</summary>
/// <param name="Count">The n or k of the kind.</param>
public sealed record PolicyRule(PolicyRuleKind Kind, PolicyStage Stage, int Count = 0)
{
    /// <summary>The m of "k of the last m".</summary>
    public int Of { get; init; }

    public PolicyWindow Window { get; init; } = PolicyWindow.Episode;

    /// <summary>The length of a window in days.</summary>
    public int Days { get; init; }

    /// <summary>Whole percent.</summary>
    public int Percent { get; init; }

    /// <summary>Missed minutes a week.</summary>
    public int Minutes { get; init; }

    public MissKinds Misses { get; init; } = MissKinds.NotExcused;

    /// <summary>The kind that must be attended.</summary>
    public SessionKind? SessionKind { get; init; }
}

namespace IopPortal.Domain.Policies;

/// <summary>What was decided about a flag and why. Flags themselves are derived from the record and never stored.</summary>
public sealed class PolicyDecision
{
    private PolicyDecision()
    {
    }

    public PolicyDecision(Guid enrollmentId, PolicyStage stage, PolicyDecisionKind kind, string reason, DateOnly on, Guid by, DateTimeOffset at)
    {
        EnrollmentId = enrollmentId;
        Stage = stage;
        Kind = kind;
        Reason = PlainText.Clean(reason);
        On = on;
        By = by;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EnrollmentId { get; private init; }

    /// <summary>The stage the flag had reached.</summary>
    public PolicyStage Stage { get; private init; }

    public PolicyDecisionKind Kind { get; private init; }

    /// <summary>At most 200 characters.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Misses up to this day no longer count when it is cleared.</summary>
    public DateOnly On { get; private init; }

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

namespace IopPortal.Domain.Audit;

/// <summary>One line of the audit trail: who did what to which object; ids only, appended, never changed.</summary>
public sealed class AuditEvent
{
    private AuditEvent()
    {
    }

    public AuditEvent(DateTimeOffset at, Guid? actorId, string role, string operation, string action, Guid? objectId, AuditOutcome outcome, string reason = "")
    {
        At = at;
        ActorId = actorId;
        Role = role;
        Operation = operation;
        Action = action;
        ObjectId = objectId;
        Outcome = outcome;
        Reason = PlainText.Clean(reason);
    }

    /// <summary>Without holes.</summary>
    public long Sequence { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid? ActorId { get; private init; }

    public string Role { get; private init; } = "";

    /// <summary>The operation's id in the table of rights.</summary>
    public string Operation { get; private init; } = "";

    /// <summary>The use case.</summary>
    public string Action { get; private init; } = "";

    public Guid? ObjectId { get; private init; }

    public AuditOutcome Outcome { get; private init; }

    /// <summary>Why a rule was overridden, in the words of whoever did it.</summary>
    public string Reason { get; private init; } = "";
}

namespace IopPortal.Domain.Audit;

/// <summary>What one command changed, kept for the seconds in which its author may take it back (UND-1).</summary>
public sealed class UndoableCommand
{
    /// <summary>How long it may be taken back: ten seconds, and two more for the click to arrive.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(12);

    private UndoableCommand()
    {
    }

    public UndoableCommand(Guid userId, string operationId, string targetKind, Guid targetId, string changes, string topics, DateTimeOffset at)
    {
        UserId = userId;
        OperationId = operationId;
        TargetKind = targetKind;
        TargetId = targetId;
        Changes = changes;
        Topics = topics;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid UserId { get; private init; }

    /// <summary>The right the command needed; taking it back needs the same.</summary>
    public string OperationId { get; private init; } = "";

    public string TargetKind { get; private init; } = "";

    public Guid TargetId { get; private init; }

    /// <summary>The rows as they were and as they became, as JSON.</summary>
    public string Changes { get; private init; } = "";

    /// <summary>Which open pages showed what was changed.</summary>
    public string Topics { get; private init; } = "";

    public DateTimeOffset At { get; private init; }
}

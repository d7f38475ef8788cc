namespace IopPortal.Domain.Audit;

/// <summary>What one command changed, kept for the seconds in which its author may take it back (UND-1).</summary>
public sealed class UndoableCommand
{
    private UndoableCommand()
    {
    }

    public UndoableCommand(Guid userId, string operationId, string targetKind, Guid targetId, string changes, DateTimeOffset at)
    {
        UserId = userId;
        OperationId = operationId;
        TargetKind = targetKind;
        TargetId = targetId;
        Changes = changes;
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

    public DateTimeOffset At { get; private init; }
}

namespace IopPortal.Domain.Audit;

/// <summary>What a command with this key made, so that a repeat makes nothing new.</summary>
public sealed class CommandReceipt
{
    private CommandReceipt()
    {
    }

    public CommandReceipt(Guid userId, Guid key, Guid resultId, DateTimeOffset at)
    {
        UserId = userId;
        Key = key;
        ResultId = resultId;
        At = at;
    }

    public Guid UserId { get; private init; }

    public Guid Key { get; private init; }

    public Guid ResultId { get; private init; }

    public DateTimeOffset At { get; private init; }
}

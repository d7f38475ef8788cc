namespace IopPortal.Domain.Attendance;

/// <summary>A call made to a client whose session is not when it was, and who may not know it yet.</summary>
public sealed class ChangeCall : ClientCall
{
    private ChangeCall()
    {
    }

    public ChangeCall(Guid sessionId, Guid clientId, CallOutcome outcome, string note, Guid by, DateTimeOffset at)
        : base(sessionId, clientId, outcome, note, by, at)
    {
    }
}

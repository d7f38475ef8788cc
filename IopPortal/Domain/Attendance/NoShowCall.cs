namespace IopPortal.Domain.Attendance;

/// <summary>A call made to a client who did not come to a session.</summary>
public sealed class NoShowCall : ClientCall
{
    private NoShowCall()
    {
    }

    public NoShowCall(Guid sessionId, Guid clientId, CallOutcome outcome, string note, Guid by, DateTimeOffset at)
        : base(sessionId, clientId, outcome, note, by, at)
    {
    }
}

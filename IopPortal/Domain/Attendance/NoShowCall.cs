namespace IopPortal.Domain.Attendance;

/// <summary>A call made to a client who did not come to a session.</summary>
public sealed class NoShowCall
{
    private NoShowCall()
    {
    }

    public NoShowCall(Guid sessionId, Guid clientId, CallOutcome outcome, string note, Guid by, DateTimeOffset at)
    {
        SessionId = sessionId;
        ClientId = clientId;
        Outcome = outcome;
        Note = PlainText.Clean(note);
        By = by;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid SessionId { get; private init; }

    public Guid ClientId { get; private init; }

    public CallOutcome Outcome { get; private init; }

    /// <summary>Not for clinical notes, at most 200 characters.</summary>
    public string Note { get; private init; } = "";

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

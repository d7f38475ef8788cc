namespace IopPortal.Domain.Attendance;

/// <summary>A call made to a client about one session, whatever the reason for calling.</summary>
public abstract class ClientCall
{
    public const int MaxNote = 200;

    private protected ClientCall()
    {
    }

    private protected ClientCall(Guid sessionId, Guid clientId, CallOutcome outcome, string note, Guid by, DateTimeOffset at)
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

    /// <summary>Null when the outcome and the note may be kept.</summary>
    public static Refusal? Check(CallOutcome outcome, string note) =>
        Enum.IsDefined(outcome) ? PlainText.Check(nameof(Note), note, MaxNote, required: false) : new Refusal("call.outcome").At(nameof(Outcome));
}

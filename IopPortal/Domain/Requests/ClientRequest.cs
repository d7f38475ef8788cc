namespace IopPortal.Domain.Requests;

/// <summary>A client's own word about one own session: coming late, or asking for another time. Every step of it is kept and shown to both sides.</summary>
public sealed class ClientRequest : Versioned
{
    public const int MaxText = 200;

    private ClientRequest()
    {
    }

    private ClientRequest(RequestKind kind, Guid sessionId, Guid clientId, DateTimeOffset sessionStart, DateTimeOffset at)
    {
        Kind = kind;
        SessionId = sessionId;
        ClientId = clientId;
        SessionStart = sessionStart;
        At = at;
    }

    public RequestKind Kind { get; private init; }

    public Guid SessionId { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>Where the session stood when the client wrote; a move is done once it stands elsewhere. UTC.</summary>
    public DateTimeOffset SessionStart { get; private init; }

    /// <summary>How late, for somebody who comes late.</summary>
    public int? Minutes { get; private init; }

    /// <summary>The client's wish, not for clinical notes.</summary>
    public string Text { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public RequestAnswer? Answer { get; private set; }

    /// <summary>A sentence the client reads; required to decline.</summary>
    public string Reply { get; private set; } = "";

    public Guid? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Nobody has answered and the client has not taken it back.</summary>
    public bool IsOpen => WithdrawnAt is null && Answer is null;

    /// <summary>Neither taken back nor declined.</summary>
    public bool Stands => WithdrawnAt is null && Answer != RequestAnswer.Declined;

    public static ClientRequest ComesLate(Guid sessionId, Guid clientId, DateTimeOffset sessionStart, int minutes, DateTimeOffset at) =>
        new(RequestKind.Late, sessionId, clientId, sessionStart, at) { Minutes = minutes };

    public static ClientRequest AsksToMove(Guid sessionId, Guid clientId, DateTimeOffset sessionStart, string text, DateTimeOffset at) =>
        new(RequestKind.Move, sessionId, clientId, sessionStart, at) { Text = PlainText.Clean(text) };

    public void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt ??= at;
        Changed();
    }

    public void Decide(RequestAnswer answer, string reply, Guid by, DateTimeOffset at)
    {
        (Answer, Reply, AnsweredBy, AnsweredAt) = (answer, PlainText.Clean(reply), by, at);
        Changed();
    }
}

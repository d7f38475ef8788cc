using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Requests;

/// <summary>One thing a client said about a session, as staff read it.</summary>
/// <param name="On">When it was said, local to the session.</param>
public sealed record ClientWordView(ClientWordKind Kind, Guid SessionId, Guid ClientId, string Name, LocalSlot When, DateOnly On, TimeOnly At)
{
    public AbsenceReason? Reason { get; init; }

    /// <summary>What the notice came to (C4).</summary>
    public bool IsExcused { get; init; }

    public int? Minutes { get; init; }

    public Guid? RequestId { get; init; }

    /// <summary>Of the request.</summary>
    public int Version { get; init; }

    /// <summary>The client's wish.</summary>
    public string Text { get; init; } = "";

    public RequestAnswer? Answer { get; init; }

    public string Reply { get; init; } = "";

    /// <summary>Empty until somebody answered.</summary>
    public string AnsweredBy { get; init; } = "";

    public bool IsWithdrawn { get; init; }

    /// <summary>The session still stands where it stood when this was asked.</summary>
    public bool IsToBeMoved { get; init; }

    public bool NeedsAnswer => Kind == ClientWordKind.Move && Answer is null && !IsWithdrawn;
}

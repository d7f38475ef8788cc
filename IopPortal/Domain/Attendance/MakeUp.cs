namespace IopPortal.Domain.Attendance;

/// <summary>A session that makes up for a missed one (C9). The missed one stays missed; hours count on the day really attended.</summary>
public sealed class MakeUp
{
    private MakeUp()
    {
    }

    public MakeUp(Guid clientId, Guid enrollmentId, Guid missedSessionId, Guid sessionId, Guid linkedBy, DateTimeOffset linkedAt)
    {
        ClientId = clientId;
        EnrollmentId = enrollmentId;
        MissedSessionId = missedSessionId;
        SessionId = sessionId;
        LinkedBy = linkedBy;
        LinkedAt = linkedAt;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ClientId { get; private init; }

    public Guid EnrollmentId { get; private init; }

    public Guid MissedSessionId { get; private init; }

    public Guid SessionId { get; private init; }

    public Guid LinkedBy { get; private init; }

    public DateTimeOffset LinkedAt { get; private init; }
}

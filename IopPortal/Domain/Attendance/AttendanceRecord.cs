namespace IopPortal.Domain.Attendance;

/// <summary>What is known now about one client at one session; exists only once something was marked. Credited minutes are derived, never stored.</summary>
public sealed class AttendanceRecord : Versioned
{
    private AttendanceRecord()
    {
    }

    public AttendanceRecord(Guid sessionId, Guid clientId, Guid? enrollmentId, AttendanceMark mark, Guid by, DateTimeOffset at)
    {
        SessionId = sessionId;
        ClientId = clientId;
        EnrollmentId = enrollmentId;
        Mark = mark;
        MarkedBy = by;
        MarkedAt = at;
    }

    public Guid SessionId { get; private init; }

    public Guid ClientId { get; private init; }

    public Guid? EnrollmentId { get; private init; }

    public AttendanceMark Mark { get; private set; } = new(AttendanceStatus.Expected);

    /// <summary>The account that marked last.</summary>
    public Guid MarkedBy { get; private set; }

    public DateTimeOffset MarkedAt { get; private set; }

    /// <summary>The same mark twice is one change (C12): false when nothing changed.</summary>
    public bool Set(AttendanceMark mark, Guid by, DateTimeOffset at)
    {
        if (mark == Mark)
        {
            return false;
        }

        Mark = mark;
        MarkedBy = by;
        MarkedAt = at;
        Changed();
        return true;
    }
}

namespace IopPortal.Domain.Attendance;

/// <summary>What is said about one client at one session; instants are UTC.</summary>
public sealed record AttendanceMark(AttendanceStatus Status)
{
    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public AbsenceReason? AbsenceReason { get; init; }

    /// <summary>When the client said so; the notice of C4 is measured from here.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>Excused by a case manager or the director although the notice was too short (C4).</summary>
    public bool Granted { get; init; }

    /// <summary>Let in past the late cut-off by override (C3).</summary>
    public bool AdmittedLate { get; init; }

    /// <summary>At most 200 characters, not for clinical notes.</summary>
    public string Comment { get; init; } = "";
}

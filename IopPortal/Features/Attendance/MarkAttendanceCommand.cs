using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance;

/// <summary>One mark for one client, with times as people say them: local to the session.</summary>
/// <param name="Version">Of the mark the person saw; 0 when there was none.</param>
public sealed record MarkAttendanceCommand(Guid SessionId, Guid ClientId, AttendanceStatus Status, int Version)
{
    public TimeOnly? ArrivedAt { get; init; }

    public TimeOnly? LeftAt { get; init; }

    public AbsenceReason? AbsenceReason { get; init; }

    /// <summary>When the client said so.</summary>
    public DateOnly? NotifiedOn { get; init; }

    public TimeOnly? NotifiedAt { get; init; }

    /// <summary>Excused although the notice was too short (ATT-8).</summary>
    public bool Grant { get; init; }

    /// <summary>Let in past the late cut-off (ATT-3).</summary>
    public bool AdmitLate { get; init; }

    /// <summary>For organising only, never for clinical notes.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Why a mark is corrected, granted, or somebody admitted late.</summary>
    public string Reason { get; init; } = "";
}

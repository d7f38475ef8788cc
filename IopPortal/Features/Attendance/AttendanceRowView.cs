using IopPortal.Domain.Attendance;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Attendance;

/// <summary>One client on an attendance sheet; times are local to the session.</summary>
/// <param name="ShortName">First name and last initial.</param>
/// <param name="Version">Of the mark; 0 when nothing was marked.</param>
/// <param name="AddedLater">Not on the roster when the session began (C1).</param>
/// <param name="Minutes">Credited (C2); null while nothing is known.</param>
public sealed record AttendanceRowView(Guid ClientId, string ShortName, string FullName, AttendanceStatus Status, int Version, bool AddedLater, int? Minutes)
{
    public TimeOnly? ArrivedAt { get; init; }

    public TimeOnly? LeftAt { get; init; }

    public AbsenceReason? AbsenceReason { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    public bool Granted { get; init; }

    public bool AdmittedLate { get; init; }

    public string Comment { get; init; } = "";

    /// <summary>Who marked last; empty when nothing was marked.</summary>
    public string MarkedBy { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset? MarkedAt { get; init; }

    /// <summary>What changing it takes (C7).</summary>
    public Correction Correction { get; init; }

    /// <summary>Out of a group for this, or out of this for something else (B3).</summary>
    public PullOutView? PullOut { get; init; }

    /// <summary>The date of the session missed that this one makes up for (C9).</summary>
    public DateOnly? MakesUpFor { get; init; }

    /// <summary>Null for somebody who said nothing, and once staff marked otherwise.</summary>
    public ClientSaysView? Says { get; init; }

    /// <summary>Why somebody booked is not expected this once.</summary>
    public string ExemptReason { get; init; } = "";
}

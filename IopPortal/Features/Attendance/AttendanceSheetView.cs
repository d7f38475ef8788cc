using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance;

/// <summary>A session's roll call as it stands: facts, people, and what may be done.</summary>
/// <param name="NotExpected">Booked, and excepted this once (C1).</param>
public sealed record AttendanceSheetView(
    Guid SessionId,
    string Title,
    LocalSlot When,
    UtcSlot Slot,
    string Zone,
    DateOnly Today,
    IReadOnlyList<AttendanceRowView> Rows,
    IReadOnlyList<AttendanceRowView> NotExpected,
    AttendanceRights Rights,
    AttendanceParameters Parameters)
{
    public SessionKind Kind { get; init; }

    public bool IsGroup { get; init; }

    public string TrackCode { get; init; } = "";

    public string TrackName { get; init; } = "";

    public int TrackColor { get; init; } = 1;

    public string Room { get; init; } = "";

    public string Location { get; init; } = "";

    public IReadOnlyList<string> Leads { get; init; } = [];

    public bool YouLead { get; init; }

    public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];

    public bool IsCancelled { get; init; }

    public string CancelReason { get; init; } = "";

    /// <summary>The kind counts toward program hours (C5).</summary>
    public bool Counts { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset LocksAt { get; init; }

    /// <summary>UTC; after it the roll call is overdue.</summary>
    public DateTimeOffset DueAt { get; init; }

    public bool HasStarted { get; init; }

    public bool HasEnded { get; init; }

    public bool IsLocked { get; init; }

    /// <summary>When "All present" was last used, UTC.</summary>
    public DateTimeOffset? AllPresentAt { get; init; }

    /// <summary>Steps kept in the history of this sheet.</summary>
    public int Changes { get; init; }

    /// <summary>The last change, UTC.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    public int Open => Rows.Count(row => RollCall.IsOpen(row.Status));

    public TimeOnly OnTimeUntil => When.Start.AddMinutes(Parameters.LateGraceMinutes);

    public TimeOnly AdmittedUntil => When.Start.AddMinutes(Parameters.LateCutoffMinutes);

    public bool MayChange => !IsCancelled && (IsLocked ? Rights.CorrectAfterLock : Rights.Mark);
}

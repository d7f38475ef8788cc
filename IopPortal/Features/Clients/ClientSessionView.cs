using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.Calls;

namespace IopPortal.Features.Clients;

/// <summary>One session on a client's schedule.</summary>
/// <param name="Title">Empty for a session of one client that has only its kind.</param>
/// <param name="Status">Null for those who do not see attendance.</param>
/// <param name="Credited">Minutes credited so far; null where nothing is marked or it is not shown.</param>
/// <param name="Booked">Minutes that coming would still bring.</param>
public sealed record ClientSessionView(
    Guid SessionId,
    LocalSlot Slot,
    string Title,
    SessionKind Kind,
    string? Room,
    string? Lead,
    Delivery Delivery,
    bool IsOver,
    bool IsCancelled,
    string CancelReason,
    AttendanceStatus? Status,
    int? Credited,
    int Booked,
    AbsenceReason? Reason,
    LocalSlot? Stayed)
{
    /// <summary>Calls made because the client did not come, in order.</summary>
    public IReadOnlyList<CallTryView> Calls { get; init; } = [];

    /// <summary>What was marked before, in order; every change stays (C7).</summary>
    public IReadOnlyList<CorrectionView> Corrections { get; init; } = [];

    /// <summary>The date of the session that makes up for this one (C9).</summary>
    public DateOnly? MadeUpOn { get; init; }

    /// <summary>The date of the session missed that this one makes up for.</summary>
    public DateOnly? MakesUpFor { get; init; }
}

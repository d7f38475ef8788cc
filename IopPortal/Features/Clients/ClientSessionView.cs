using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

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
    LocalSlot? Stayed);

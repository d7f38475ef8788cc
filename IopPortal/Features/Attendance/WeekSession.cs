using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance;

/// <summary>One client at one session that takes place, as hours are counted from it.</summary>
/// <param name="IsHeld">The booking is active: the client is expected unless a mark says otherwise.</param>
public sealed record WeekSession(
    Guid ClientId,
    DateOnly Date,
    UtcSlot Slot,
    string Zone,
    IReadOnlyList<SessionBreak> Breaks,
    SessionKind Kind,
    bool IsHeld,
    AttendanceStatus Status,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? LeftAt)
{
    /// <summary>What was credited by what is marked.</summary>
    public IReadOnlyList<UtcSlot> Delivered(AttendanceParameters parameters) =>
        CreditedMinutes.Spans(Status, Slot, UncountedBreaks(parameters), ArrivedAt, LeftAt, parameters.LateGraceMinutes);

    /// <summary>What coming would still add; nothing once the session is over, even while its roll call is missing.</summary>
    public IReadOnlyList<UtcSlot> StillToCome(AttendanceParameters parameters, DateTimeOffset now) =>
        IsHeld && RollCall.IsOpen(Status) && now < Slot.End ? CreditedMinutes.PlannedSpans(Slot, UncountedBreaks(parameters)) : [];

    /// <summary>What the client was expected at so far: sessions that are over, and one under way once it is attended.</summary>
    public IReadOnlyList<UtcSlot> Asked(AttendanceParameters parameters, DateTimeOffset now) =>
        IsExpected && (Slot.End <= now || Delivered(parameters).Count > 0) ? CreditedMinutes.PlannedSpans(Slot, UncountedBreaks(parameters)) : [];

    private bool IsExpected => RollCall.IsOpen(Status) ? IsHeld : Status is not (AttendanceStatus.CancelledByProgram or AttendanceStatus.NotExpected);

    private IReadOnlyList<UtcSlot> UncountedBreaks(AttendanceParameters parameters) => CreditedMinutes.UncountedBreaks(Breaks, Date, Zone, parameters, Slot.Start);
}

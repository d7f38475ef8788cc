using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Somebody who did not come, with the number to call.</summary>
/// <param name="Where">The room, or the session's title for those who see it.</param>
public sealed record NoShowToCallView(Guid SessionId, Guid ClientId, string Name, string Phone, bool SafeToLeaveMessage, LocalSlot When, string Where, IReadOnlyList<CallTryView> Tries)
    : ClientToCallView(SessionId, ClientId, Name, Phone, SafeToLeaveMessage, Tries);

namespace IopPortal.Features.Attendance.Calls;

/// <summary>A client somebody has to call about one session, with the number and the calls made so far.</summary>
public record ClientToCallView(Guid SessionId, Guid ClientId, string Name, string Phone, bool SafeToLeaveMessage, IReadOnlyList<CallTryView> Tries);

using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Somebody whose session is not when they think it is, with the number to call.</summary>
/// <param name="Change">What to say.</param>
/// <param name="When">As it stands, local to the session.</param>
/// <param name="OldDate">As the client last knew it.</param>
/// <param name="Where">The room, or the session's title for those who see it.</param>
public sealed record ChangeToCallView(
    Guid SessionId, Guid ClientId, string Name, string Phone, bool SafeToLeaveMessage, ScheduleChangeKind Change, LocalSlot When, DateOnly OldDate, TimeOnly OldStart, string Where,
    IReadOnlyList<CallTryView> Tries)
    : ClientToCallView(SessionId, ClientId, Name, Phone, SafeToLeaveMessage, Tries);

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Domain.Requests;

/// <summary>An own session as it stands when its client says something about it.</summary>
/// <param name="Mark">What stands on the roll; Expected while nothing does.</param>
public sealed record RequestMoment(UtcSlot Session, SessionKind Kind, bool IsCancelled, AttendanceStatus Mark, DateTimeOffset Now)
{
    public bool HasStarted => Session.Start <= Now;
}

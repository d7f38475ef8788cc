using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>When a mark is made: the session's instants (UTC), whether it was called off, and now.</summary>
/// <param name="IsToday">The session's own local date is today's there.</param>
public sealed record MarkMoment(UtcSlot Session, bool IsCancelled, bool IsToday, DateTimeOffset Now)
{
    public bool HasStarted => Session.Start <= Now;

    public bool HasEnded => Session.End <= Now;
}

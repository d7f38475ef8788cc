using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>When a client may say "I am here" without staff (C11).</summary>
public static class SelfCheckInRule
{
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan After = TimeSpan.FromMinutes(15);

    /// <summary>From half an hour before the start to a quarter of an hour after it, both included.</summary>
    public static bool IsOpen(UtcSlot session, DateTimeOffset now) => session.Start - Before <= now && now <= session.Start + After;
}

using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>When a client may say "I am here" without staff (C11).</summary>
public static class SelfCheckInRule
{
    /// <summary>Minutes; no program opens it earlier before a start or leaves it open longer after one.</summary>
    public const int Widest = 120;

    /// <summary>From some minutes before the start to some after it, both included.</summary>
    public static bool IsOpen(UtcSlot session, DateTimeOffset now, AttendanceParameters parameters)
    {
        var window = Window(session, parameters);
        return window.Start <= now && now <= window.End;
    }

    public static UtcSlot Window(UtcSlot session, AttendanceParameters parameters) =>
        new(session.Start.AddMinutes(-parameters.CheckInBeforeMinutes), session.Start.AddMinutes(parameters.CheckInAfterMinutes));
}

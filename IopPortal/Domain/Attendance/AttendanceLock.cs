namespace IopPortal.Domain.Attendance;

/// <summary>When attendance is closed to those who took it (C7).</summary>
public static class AttendanceLock
{
    /// <summary>From this instant (UTC) only a director or case manager changes attendance, with a reason.</summary>
    public static DateTimeOffset LocksAt(DateTimeOffset sessionEnd, AttendanceParameters parameters) => sessionEnd.AddHours(parameters.AttendanceLockHours);

    public static bool IsLocked(DateTimeOffset sessionEnd, DateTimeOffset now, AttendanceParameters parameters) => now >= LocksAt(sessionEnd, parameters);
}

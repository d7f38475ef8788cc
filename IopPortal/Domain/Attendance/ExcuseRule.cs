namespace IopPortal.Domain.Attendance;

/// <summary>Says whether an absence is excused (C4).</summary>
public static class ExcuseRule
{
    /// <summary>Excused by a reason that excuses by itself, by notice in time, or by a case manager or director.</summary>
    /// <param name="notifiedAt">When the program was told, UTC.</param>
    /// <param name="granted">A case manager or director said so.</param>
    public static bool IsExcused(AbsenceReason? reason, DateTimeOffset? notifiedAt, DateTimeOffset sessionStart, AttendanceParameters parameters, bool granted = false) =>
        granted
        || (reason is { } given && ExcusesByItself(given, parameters))
        || notifiedAt <= sessionStart.AddHours(-parameters.ExcusedNoticeHours);

    public static bool ExcusesByItself(AbsenceReason reason, AttendanceParameters parameters) => parameters.AutoExcused.Contains(reason);
}

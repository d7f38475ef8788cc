namespace IopPortal.Domain.Attendance;

/// <summary>Says when a roll call is missing (C8). Nobody is ever marked absent by the clock.</summary>
public static class RollCall
{
    /// <summary>The session is over and somebody is still only expected or checked in (C2).</summary>
    public static bool IsMissing(DateTimeOffset sessionEnd, DateTimeOffset now, IEnumerable<AttendanceStatus> roster) =>
        now >= sessionEnd && roster.Any(IsOpen);

    /// <summary>Missing for longer than the program allows.</summary>
    public static bool IsOverdue(DateTimeOffset sessionEnd, DateTimeOffset now, IEnumerable<AttendanceStatus> roster, AttendanceParameters parameters) =>
        now >= sessionEnd.AddMinutes(parameters.RollCallDueMinutes) && roster.Any(IsOpen);

    /// <summary>Still to be marked; "All present" touches only these (C6).</summary>
    public static bool IsOpen(AttendanceStatus status) => status is AttendanceStatus.Expected or AttendanceStatus.CheckedIn;
}

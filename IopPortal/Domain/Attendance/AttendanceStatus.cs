namespace IopPortal.Domain.Attendance;

/// <summary>What is known about one client at one session.</summary>
public enum AttendanceStatus
{
    Expected,
    CheckedIn,
    Present,
    Late,
    LeftEarly,
    Excused,
    Unexcused,
    NoShow,
    CancelledByProgram,
    NotExpected,
}

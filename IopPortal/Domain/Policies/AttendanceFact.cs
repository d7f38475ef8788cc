using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Policies;

/// <summary>What one session says about one client's attendance. Cancelled, not expected and unmarked sessions are no facts.</summary>
/// <param name="Minutes">What the session would have been credited, whole minutes.</param>
/// <param name="CreditedMinutes">What it was.</param>
public sealed record AttendanceFact(DateOnly Date, SessionKind Kind, AttendanceStatus Status, int Minutes, int CreditedMinutes)
{
    public bool IsAttended => Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;

    public bool IsLate => Status is AttendanceStatus.Late;

    public bool IsMiss(MissKinds kinds) => Status switch
    {
        AttendanceStatus.NoShow => true,
        AttendanceStatus.Unexcused => kinds is not MissKinds.NoShow,
        AttendanceStatus.Excused => kinds is MissKinds.Every,
        _ => false,
    };

    /// <summary>Attended or missed: what a rate or "the last ten" counts.</summary>
    public static bool IsCounted(AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Excused or AttendanceStatus.Unexcused or AttendanceStatus.NoShow;
}

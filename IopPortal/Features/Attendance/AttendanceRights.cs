namespace IopPortal.Features.Attendance;

/// <summary>What the person looking at a sheet may see and do there.</summary>
/// <param name="Mark">Any mark, before the lock.</param>
/// <param name="CheckInOnly">Arrivals only, as the front desk.</param>
/// <param name="CorrectAfterLock">With a reason (C7).</param>
/// <param name="AdmitLate">Past the cut-off, with a reason (C3).</param>
/// <param name="GrantExcuse">Excused in spite of short notice, with a reason (C4).</param>
public sealed record AttendanceRights(bool Mark, bool CheckInOnly, bool CorrectAfterLock, bool AdmitLate, bool GrantExcuse, bool SeeReasons, bool SeeComments);

namespace IopPortal.Features.Attendance.MakeUps;

/// <param name="Key">Made by the page; the same command twice books once.</param>
/// <param name="OverrideReason">Why it is booked though the authorisation does not reach it (E4).</param>
/// <param name="MissedSessionId">What it makes up for; null when nothing was missed.</param>
public sealed record BookMakeUpCommand(Guid Key, Guid ClientId, Guid SessionId, Guid? MissedSessionId, string OverrideReason = "");

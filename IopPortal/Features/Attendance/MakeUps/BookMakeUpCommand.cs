namespace IopPortal.Features.Attendance.MakeUps;

/// <param name="Key">Made by the page; the same command twice books once.</param>
/// <param name="MissedSessionId">What it makes up for; null when nothing was missed.</param>
public sealed record BookMakeUpCommand(Guid Key, Guid ClientId, Guid SessionId, Guid? MissedSessionId);

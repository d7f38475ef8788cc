namespace IopPortal.Features.Attendance.MakeUps;

/// <param name="Key">Made by the page; the same command twice links once.</param>
/// <param name="SessionId">The one the client came to, or will come to, on top.</param>
public sealed record LinkMakeUpCommand(Guid Key, Guid ClientId, Guid MissedSessionId, Guid SessionId);

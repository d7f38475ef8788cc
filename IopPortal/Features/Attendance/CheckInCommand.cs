namespace IopPortal.Features.Attendance;

/// <summary>A client has arrived for a session of today.</summary>
public sealed record CheckInCommand(Guid SessionId, Guid ClientId);

namespace IopPortal.Features.Attendance;

/// <summary>Everybody still open at one session was there.</summary>
public sealed record MarkAllPresentCommand(Guid SessionId);

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>One session no longer makes up for another.</summary>
public sealed record UnlinkMakeUpCommand(Guid ClientId, Guid MakeUpId);

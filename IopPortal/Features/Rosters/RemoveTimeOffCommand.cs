namespace IopPortal.Features.Rosters;

/// <summary>Time off to take back, as it was read.</summary>
public sealed record RemoveTimeOffCommand(Guid StaffId, Guid TimeOffId, int Version);

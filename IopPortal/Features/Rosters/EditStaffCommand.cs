namespace IopPortal.Features.Rosters;

/// <summary>A staff record as changed.</summary>
public sealed record EditStaffCommand(Guid StaffId, int Version, StaffDetails Details, bool IsActive);

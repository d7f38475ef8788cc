namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>A colleague who helps, or no longer helps, to lead one session.</summary>
/// <param name="OverrideReason">Why an exception is right, where one is needed.</param>
public sealed record CoLeadCommand(Guid SessionId, int Version, Guid StaffId, string OverrideReason = "");

namespace IopPortal.Features.Rosters;

/// <summary>Whole days, or hours of one day (both times, local); Key makes a repeat harmless.</summary>
public sealed record AddTimeOffCommand(Guid Key, Guid StaffId, DateOnly From, DateOnly To, TimeOnly? Start, TimeOnly? End, string Reason);

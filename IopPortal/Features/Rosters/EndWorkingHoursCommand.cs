namespace IopPortal.Features.Rosters;

/// <summary>The last day on which a weekly stretch is worked.</summary>
public sealed record EndWorkingHoursCommand(Guid StaffId, Guid HoursId, DateOnly LastDay);

namespace IopPortal.Features.Rosters;

/// <summary>A weekly stretch of working hours; local times.</summary>
public sealed record WorkingHoursView(Guid Id, DayOfWeek Weekday, TimeOnly Start, TimeOnly End, DateOnly ValidFrom, DateOnly? ValidTo);

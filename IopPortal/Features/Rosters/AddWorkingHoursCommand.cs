using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Rosters;

/// <summary>The same stretch on one or more weekdays, local times; Key makes a repeat harmless.</summary>
/// <param name="ValidTo">The last day; null while it goes on.</param>
public sealed record AddWorkingHoursCommand(Guid Key, Guid StaffId, WeekdaySet Weekdays, TimeOnly Start, TimeOnly End, DateOnly ValidFrom, DateOnly? ValidTo);

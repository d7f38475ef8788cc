using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Settings;

/// <summary>Whole days of one location or program to close; Key makes a repeat harmless.</summary>
public sealed record ImportHolidaysCommand(Guid Key, Guid? LocationId, Guid? ProgramId, IReadOnlyList<HolidayDay> Days);

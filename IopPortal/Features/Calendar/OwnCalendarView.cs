using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar;

/// <summary>What the writer writes: in date order, never empty.</summary>
public sealed record OwnCalendarView(IReadOnlyList<CalendarEntry> Entries);

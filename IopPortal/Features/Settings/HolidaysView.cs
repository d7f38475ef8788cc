using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Settings;

/// <summary>What a holiday file would do, before anything is stored.</summary>
public sealed record HolidaysView(IReadOnlyList<HolidayDayView> Days, IReadOnlyList<SkippedHoliday> Skipped);

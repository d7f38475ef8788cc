using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>From when to when one person holds a place without a break.</summary>
/// <param name="Until">The last day; null while it goes on.</param>
/// <param name="Weekdays">None means all days of the group.</param>
/// <param name="AfterPause">The time before it was a pause.</param>
public sealed record PlacePeriod(DateOnly From, DateOnly? Until, WeekdaySet Weekdays, bool AfterPause = false);

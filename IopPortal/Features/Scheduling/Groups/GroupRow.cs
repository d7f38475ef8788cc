using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One line of the list of groups.</summary>
/// <param name="Taken">Places taken on the next date, on the last one once the group has ended; null for whoever sees no clients.</param>
/// <param name="Next">The next session that has not ended.</param>
public sealed record GroupRow(
    Guid Id,
    string Name,
    string? TrackCode,
    string? TrackName,
    int TrackColor,
    WeekdaySet Weekdays,
    int IntervalWeeks,
    TimeOnly Start,
    TimeOnly End,
    DateOnly LastDate,
    string Lead,
    string? Room,
    int? Taken,
    int Capacity,
    LocalSlot? Next);

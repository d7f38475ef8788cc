using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Settings;

/// <summary>A group that can be part of a track's week, with the times of its series.</summary>
public sealed record GroupChoice(Guid Id, string Name, Guid? TrackId, WeekdaySet Weekdays, TimeOnly Start, TimeOnly End);

using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A break or wrap-up in a track's week; local times.</summary>
public sealed record NamedBlock(TrackBlockKind Kind, string Name, DayOfWeek Weekday, TimeOnly Start, TimeOnly End);

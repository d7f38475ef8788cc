using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A track a new group may belong to.</summary>
/// <param name="Groups">Groups it has already, for the next one's name.</param>
public sealed record TrackChoice(Guid Id, string Name, string DiscreetName, TimeOfDay TimeOfDay, Guid LocationId, int Groups, PlanningParameters Planning);

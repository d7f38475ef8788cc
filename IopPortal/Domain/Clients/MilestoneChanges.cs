namespace IopPortal.Domain.Clients;

/// <summary>What has to happen to the milestones of an episode so that they follow its plan.</summary>
/// <param name="Moved">Open milestones with the day they are due on now.</param>
public sealed record MilestoneChanges(IReadOnlyList<PlannedMilestone> Added, IReadOnlyList<(Milestone Milestone, DateOnly Due)> Moved, IReadOnlyList<Milestone> Removed);

namespace IopPortal.Domain.Clients;

/// <summary>What an episode owes by a date, before it stands on the record.</summary>
public sealed record PlannedMilestone(MilestoneKind Kind, DateOnly Due);

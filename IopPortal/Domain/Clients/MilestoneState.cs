namespace IopPortal.Domain.Clients;

/// <summary>How something an episode owes stands.</summary>
public sealed record MilestoneState(MilestoneKind Kind, DateOnly Due, DateOnly? Done);

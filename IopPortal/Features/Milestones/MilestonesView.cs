namespace IopPortal.Features.Milestones;

/// <summary>What the episode in care, or the one coming, owes, by the day it is due.</summary>
/// <param name="EnrollmentId">Null when there is neither.</param>
public sealed record MilestonesView(Guid? EnrollmentId, DateOnly Today, bool MayEdit, IReadOnlyList<MilestoneView> Milestones);

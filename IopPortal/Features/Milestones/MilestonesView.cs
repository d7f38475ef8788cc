namespace IopPortal.Features.Milestones;

/// <summary>What the episode in care owes, by the day it is due.</summary>
/// <param name="EnrollmentId">Null when the client is not in care.</param>
public sealed record MilestonesView(Guid? EnrollmentId, DateOnly Today, bool MayEdit, IReadOnlyList<MilestoneView> Milestones);

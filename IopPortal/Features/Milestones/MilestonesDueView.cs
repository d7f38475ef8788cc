namespace IopPortal.Features.Milestones;

/// <summary>The most urgent of what is late or due soon.</summary>
/// <param name="Own">Only of clients whose treatment team the reader is on.</param>
/// <param name="Total">All of them, shown or not.</param>
public sealed record MilestonesDueView(DateOnly Today, bool Own, int Total, IReadOnlyList<MilestoneDueView> Milestones);

namespace IopPortal.Features.ProgramBoard;

/// <summary>One page of the visits behind an attendance rate.</summary>
/// <param name="Total">On all pages.</param>
/// <param name="Next">The last visit of this page; null when there is no other page.</param>
public sealed record BoardVisitsView(DateOnly Week, DateOnly Today, int Total, IReadOnlyList<BoardVisitView> Visits, Guid? Next);

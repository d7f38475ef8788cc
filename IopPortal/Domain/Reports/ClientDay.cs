namespace IopPortal.Domain.Reports;

/// <summary>One client's service date: what was planned and what was credited of it. Minutes; what overlaps counts once.</summary>
/// <param name="TrackId">The track the client followed on the date.</param>
public sealed record ClientDay(Guid ClientId, DateOnly Date, Guid? TrackId, int Planned, int Delivered);

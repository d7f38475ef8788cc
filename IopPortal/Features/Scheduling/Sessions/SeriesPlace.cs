namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Where a session stands in its series.</summary>
/// <param name="Occurrence">The date the rule gives it.</param>
public sealed record SeriesPlace(Guid SeriesId, DateOnly Occurrence);

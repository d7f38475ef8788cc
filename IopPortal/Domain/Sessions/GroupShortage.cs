namespace IopPortal.Domain.Sessions;

/// <summary>A group whose next session has too few people.</summary>
/// <param name="SolvedOn">The date from which every session that is known has enough; null when none is known.</param>
public sealed record GroupShortage(int Expected, DateOnly? SolvedOn);

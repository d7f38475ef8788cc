namespace IopPortal.Domain.Sessions;

/// <summary>A date of a series without a session, and why.</summary>
public sealed record SeriesSkip(DateOnly Date, string Reason);

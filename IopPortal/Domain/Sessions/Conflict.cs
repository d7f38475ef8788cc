namespace IopPortal.Domain.Sessions;

/// <summary>One reason why a session does not simply fit, and how hard it is.</summary>
public sealed record Conflict(ConflictLevel Level, Refusal Refusal);

namespace IopPortal.Domain.Sessions;

/// <summary>What follows from a session's kind.</summary>
/// <param name="CountsTowardHours">Its credited minutes count toward the program day and week (C5, D1).</param>
/// <param name="RequiresCredential">Whoever leads it needs a licence valid on the service date (B5).</param>
/// <param name="DefaultMinutes">Usual length in minutes.</param>
/// <param name="MaxSize">Most clients at once; 0 where clients do not take part.</param>
/// <param name="IsGroup">May be a standing group with members.</param>
/// <param name="IsOneClient">Is booked for one client.</param>
public sealed record SessionKindFact(bool CountsTowardHours, bool RequiresCredential, int DefaultMinutes, int MaxSize, bool IsGroup, bool IsOneClient);

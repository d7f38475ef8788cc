using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>What an edit does on one date of a series.</summary>
/// <param name="Date">The date the new rule gives it, even where it stays elsewhere or called off; else the one it had before.</param>
/// <param name="SessionId">Null for a date that is new, or left out.</param>
/// <param name="To">Where it takes place afterwards; null where nothing does, or nothing changes.</param>
public sealed record SeriesStep(SeriesStepKind Kind, DateOnly Date, Guid? SessionId, LocalSlot? To);

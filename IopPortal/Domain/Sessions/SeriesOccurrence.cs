using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>A session of a series as an edit sees it.</summary>
/// <param name="Date">The date the rule gives it; it keeps this when it is moved.</param>
/// <param name="Slot">Where it stands now.</param>
/// <param name="IsFixed">It has started, or somebody was there: no edit touches it (A5).</param>
/// <param name="IsMoved">Changed on its own; it survives unless asked (A6).</param>
public sealed record SeriesOccurrence(Guid SessionId, DateOnly Date, LocalSlot Slot, bool IsFixed, bool IsMoved, bool IsCancelled);

using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>One date of a series with its instants in UTC, or the reason it has none (A10).</summary>
/// <param name="ClockChanges">The UTC offset differs from the date before it in the series.</param>
public sealed record SeriesDate(DateOnly Date, UtcSlot? Slot, Refusal? Problem, bool ClockChanges);

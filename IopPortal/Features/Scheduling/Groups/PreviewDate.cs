using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One date of a series before it is saved: its verdict, every reason at once, and the ways out.</summary>
/// <param name="ClockChanges">Clocks changed since the date before; the local time stays.</param>
/// <param name="Choices">What may be decided about it; empty where nothing has to be.</param>
/// <param name="Slot">When it takes place, with what was decided.</param>
public sealed record PreviewDate(
    DateOnly Date,
    DateVerdict Verdict,
    IReadOnlyList<Conflict> Conflicts,
    bool ClockChanges,
    IReadOnlyList<SeriesChoice> Choices,
    SeriesDecision? Decision,
    LocalSlot Slot,
    UtcSlot? Utc)
{
    /// <summary>What would let it take place; each was checked and fits.</summary>
    public IReadOnlyList<WayOut> Ways { get; init; } = [];

    /// <summary>What stands in the way; things merely worth knowing are left out.</summary>
    public IReadOnlyList<Refusal> Reasons => [.. Conflicts.Where(conflict => conflict.Level != ConflictLevel.Notice).Select(conflict => conflict.Refusal)];

    public bool TakesPlace => Verdict is DateVerdict.Fits or DateVerdict.Moved or DateVerdict.Kept;
}

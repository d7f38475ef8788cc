using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One date of a series before it is saved: its verdict, every reason at once, and the ways out.</summary>
/// <param name="ClockChanges">Clocks changed since the date before; the local time stays.</param>
/// <param name="Choices">What may be decided about it; empty where nothing has to be.</param>
public sealed record PreviewDate(
    DateOnly Date,
    DateVerdict Verdict,
    IReadOnlyList<Conflict> Conflicts,
    bool ClockChanges,
    IReadOnlyList<DateChoice> Choices,
    DateDecision? Decision,
    UtcSlot? Utc)
{
    /// <summary>What stands in the way; things merely worth knowing are left out.</summary>
    public IReadOnlyList<Refusal> Reasons => [.. Conflicts.Where(conflict => conflict.Level != ConflictLevel.Notice).Select(conflict => conflict.Refusal)];

    public bool TakesPlace => Verdict is DateVerdict.Fits or DateVerdict.Kept;
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>One date of an edit before it is saved: what happens, what stands against it, and the ways out.</summary>
/// <param name="Now">Where the session stands today; null for a new date.</param>
/// <param name="To">Where it takes place afterwards; null where nothing changes or nothing takes place.</param>
/// <param name="Clients">How many people it concerns.</param>
/// <param name="Closed">The reason the place is closed for; such a new date is left out (A4). Empty otherwise.</param>
public sealed record SeriesEditDate(
    SeriesStepKind Kind,
    DateOnly Date,
    Guid? SessionId,
    LocalSlot? Now,
    LocalSlot? To,
    int Clients,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<SeriesChoice> Choices,
    SeriesDecision? Decision,
    bool IsUndecided,
    string Closed)
{
    /// <summary>When it was asked to take place, whether that is possible or not.</summary>
    public LocalSlot Asked { get; init; }

    /// <summary>What would let it take place; each was checked and fits.</summary>
    public IReadOnlyList<WayOut> Ways { get; init; } = [];

    /// <summary>What stands in the way; things merely worth knowing are left out.</summary>
    public IReadOnlyList<Refusal> Reasons => [.. Conflicts.Where(conflict => conflict.Level != ConflictLevel.Notice).Select(conflict => conflict.Refusal).Distinct()];
}

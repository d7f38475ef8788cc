using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One date of a plan: what stands against it, or why it has no instant (A10).</summary>
internal sealed record PlannedDate(DateOnly Date, SlotVerdict? Verdict, Refusal? Problem, bool IsLeftOut)
{
    /// <summary>The client's authorisation does not reach it (E4).</summary>
    public Conflict? NotCovered { get; init; }

    /// <summary>Everything that stands against it.</summary>
    public IReadOnlyList<Conflict> Conflicts => [.. Verdict?.Conflicts ?? [], .. NotCovered is { } uncovered ? [uncovered] : Array.Empty<Conflict>()];

    /// <summary>The hardest level found; null when nothing stands against the date.</summary>
    public ConflictLevel? Worst => Conflicts.Count == 0 ? null : Conflicts.Max(conflict => conflict.Level);

    /// <summary>Takes place when the plan is saved; a closed date of a weekly booking is skipped (A4).</summary>
    public bool IsKept(bool weekly) => !IsLeftOut && !(weekly && Verdict?.Worst == ConflictLevel.Closed);

    /// <summary>The first reason it is closed for, in the clinic's own words.</summary>
    public string ClosedFor => Verdict?.Conflicts.FirstOrDefault(conflict => conflict.Level == ConflictLevel.Closed)?.Refusal.Arguments[1] as string ?? "";
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One date of a plan: what stands against it, or why it has no instant (A10).</summary>
internal sealed record PlannedDate(DateOnly Date, SlotVerdict? Verdict, Refusal? Problem, bool IsLeftOut)
{
    /// <summary>Takes place when the plan is saved; a closed date of a weekly booking is skipped (A4).</summary>
    public bool IsKept(bool weekly) => !IsLeftOut && !(weekly && Verdict?.Worst == ConflictLevel.Closed);

    /// <summary>The first reason it is closed for, in the clinic's own words.</summary>
    public string ClosedFor => Verdict?.Conflicts.FirstOrDefault(conflict => conflict.Level == ConflictLevel.Closed)?.Refusal.Arguments[1] as string ?? "";
}

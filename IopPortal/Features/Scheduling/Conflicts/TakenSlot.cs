using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>A stretch in which a person or room is held already.</summary>
/// <param name="IsVisit">A session of one client that may lie inside a group (B3).</param>
internal sealed record TakenSlot(Guid ResourceId, Guid SessionId, bool IsGroup, bool IsVisit, int Lane, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, DateTimeOffset EndUtc)
{
    public UtcSlot Slot => new(StartUtc, EndUtc);
}

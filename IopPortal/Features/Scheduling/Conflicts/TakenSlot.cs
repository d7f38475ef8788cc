using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>A stretch in which a person or room is held already.</summary>
internal sealed record TakenSlot(Guid ResourceId, Guid SessionId, bool IsGroup, int Lane, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, DateTimeOffset EndUtc)
{
    public UtcSlot Slot => new(StartUtc, EndUtc);
}

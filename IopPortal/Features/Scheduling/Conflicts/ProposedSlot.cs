using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>One date of a proposal, in local time and as instants.</summary>
public sealed record ProposedSlot(LocalSlot Local, UtcSlot Utc)
{
    /// <summary>The session the clients would join, with whoever is in it already.</summary>
    public Guid? JoinsId { get; init; }
}

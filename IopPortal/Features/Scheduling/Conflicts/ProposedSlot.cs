using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>One date of a proposal, in local time and as instants.</summary>
/// <param name="ClientIds">Who comes on this date; null where the same people come on every date.</param>
public sealed record ProposedSlot(LocalSlot Local, UtcSlot Utc, IReadOnlyList<Guid>? ClientIds = null)
{
    /// <summary>The session the clients would join, with whoever is in it already.</summary>
    public Guid? JoinsId { get; init; }

    /// <summary>The date the rule of a series gives it, which stays when it takes place on another day.</summary>
    public DateOnly Occurrence { get; init; } = Local.Date;

    /// <summary>Another room than on the other dates.</summary>
    public Guid? RoomId { get; init; }

    /// <summary>Another lead than on the other dates.</summary>
    public Guid? LeadId { get; init; }
}

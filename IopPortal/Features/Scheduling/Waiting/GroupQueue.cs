using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>A group's waitlist in the order of the offer, held against the places that are free now (B6).</summary>
/// <param name="Free">Null while the group is full.</param>
internal sealed record GroupQueue(Group Group, FreePlaces? Free, IReadOnlyList<QueuedClient> Waiting)
{
    /// <summary>The first who could take the free place; whoever could not keeps the position. Null while no place is free.</summary>
    public QueuedClient? Next => Free is null ? null : Waiting.FirstOrDefault(waiting => waiting.Reasons.Count == 0);
}

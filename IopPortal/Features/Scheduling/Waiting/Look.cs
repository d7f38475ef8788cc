using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>What of a group counts for whoever would take the next place.</summary>
/// <param name="From">The first day of the free place, or of the next session while the group is full.</param>
/// <param name="Sessions">To come from there on.</param>
/// <param name="Places">Members booked a session.</param>
internal sealed record Look(Group Group, Guid LocationId, FreePlaces? Free, DateOnly From, IReadOnlyList<Session> Sessions, IReadOnlyDictionary<Guid, int> Places);

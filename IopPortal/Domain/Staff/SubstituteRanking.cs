using IopPortal.Domain.Time;

namespace IopPortal.Domain.Staff;

/// <summary>Who takes over best: continuity first, then the lighter day. Pure.</summary>
public static class SubstituteRanking
{
    /// <summary>Whoever knows most of the clients first; among equals whoever has fewer minutes with clients that day; then by name.</summary>
    public static IReadOnlyList<SubstituteCandidate> Order(IEnumerable<SubstituteCandidate> candidates) =>
        [.. candidates.OrderByDescending(candidate => candidate.KnownClients).ThenBy(candidate => candidate.ContactMinutes).ThenBy(candidate => candidate.Name, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>The best one for each session, nobody twice at the same time; null where nobody is left.</summary>
    public static IReadOnlyList<Guid?> Preselect(IReadOnlyList<(UtcSlot Slot, IReadOnlyList<SubstituteCandidate> Ranked)> sessions)
    {
        var chosen = new List<(Guid StaffId, UtcSlot Slot)>();
        var picks = new List<Guid?>();
        foreach (var (slot, ranked) in sessions)
        {
            var best = ranked.FirstOrDefault(candidate => !chosen.Exists(taken => taken.StaffId == candidate.StaffId && taken.Slot.Overlaps(slot)));
            picks.Add(best?.StaffId);
            if (best is not null)
            {
                chosen.Add((best.StaffId, slot));
            }
        }

        return picks;
    }
}

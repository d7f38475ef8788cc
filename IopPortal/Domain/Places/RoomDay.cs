namespace IopPortal.Domain.Places;

/// <summary>Where a room's day still has room. Pure.</summary>
public static class RoomDay
{
    /// <summary>The free stretches between two local times, ascending; touching sessions leave none between them.</summary>
    public static IReadOnlyList<(TimeOnly Start, TimeOnly End)> Free(IEnumerable<(TimeOnly Start, TimeOnly End)> taken, TimeOnly opens, TimeOnly closes)
    {
        var free = new List<(TimeOnly, TimeOnly)>();
        var from = opens;
        foreach (var (start, end) in taken.OrderBy(slot => slot.Start))
        {
            if (start > from)
            {
                free.Add((from, start < closes ? start : closes));
            }

            from = end > from ? end : from;
        }

        if (from < closes)
        {
            free.Add((from, closes));
        }

        return [.. free.Where(stretch => stretch.Item1 < stretch.Item2)];
    }
}

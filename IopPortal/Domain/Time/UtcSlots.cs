namespace IopPortal.Domain.Time;

/// <summary>Arithmetic on half-open spans of time.</summary>
public static class UtcSlots
{
    /// <summary>The same time covered, in ascending spans that neither overlap nor touch; empty and reversed spans fall away.</summary>
    public static IReadOnlyList<UtcSlot> Union(IEnumerable<UtcSlot> slots)
    {
        var union = new List<UtcSlot>();
        foreach (var slot in slots.Where(slot => slot.Start < slot.End).OrderBy(slot => slot.Start))
        {
            if (union.Count > 0 && slot.Start <= union[^1].End)
            {
                union[^1] = union[^1] with { End = Later(union[^1].End, slot.End) };
            }
            else
            {
                union.Add(slot);
            }
        }

        return union;
    }

    /// <summary>What is left of a slot once the cuts are taken out, ascending.</summary>
    public static IReadOnlyList<UtcSlot> Minus(UtcSlot slot, IEnumerable<UtcSlot> cuts)
    {
        var left = new List<UtcSlot>();
        var from = slot.Start;
        foreach (var cut in Union(cuts).Where(slot.Overlaps))
        {
            left.Add(new(from, cut.Start));
            from = Later(from, cut.End);
        }

        left.Add(new(from, slot.End));
        return [.. left.Where(piece => piece.Start < piece.End)];
    }

    /// <summary>Whole minutes of the time covered, overlaps once.</summary>
    public static int Minutes(IEnumerable<UtcSlot> slots) => (int)(Union(slots).Sum(slot => (slot.End - slot.Start).Ticks) / TimeSpan.TicksPerMinute);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

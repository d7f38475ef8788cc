namespace IopPortal.Domain.Time;

/// <summary>The same as instants: half-open, whole seconds, UTC.</summary>
public readonly record struct UtcSlot(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Elapsed minutes, so a night with a clock change counts what really passed (A3).</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>Back to back is no overlap.</summary>
    public bool Overlaps(UtcSlot other) => Start < other.End && other.Start < End;
}

namespace IopPortal.Recount;

/// <summary>One client's program week as it was counted by hand.</summary>
/// <param name="Status">Null where it is not held against a minimum: no minimum, a part of a week, a taper.</param>
internal sealed record NaiveWeek(int Delivered, int Projected, int DeliveredDays, int ProjectedDays, int ShortDays, int Minimum, int MinimumDays, int Deficit, bool OverCap, string? Status);

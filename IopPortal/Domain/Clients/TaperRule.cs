namespace IopPortal.Domain.Clients;

/// <summary>How long a taper may suppress the weekly deficit (B7).</summary>
public static class TaperRule
{
    /// <summary>The first day counts.</summary>
    public const int MaxDays = 14;

    /// <summary>The last day of the longest taper from a day on.</summary>
    public static DateOnly LastDay(DateOnly from) => from.AddDays(MaxDays - 1);

    public static Refusal? Check(string field, DateOnly from, DateOnly? until) =>
        until < from ? new Refusal("date.before", from).At(field)
        : until > LastDay(from) ? new Refusal("taper.too-long", LastDay(from), MaxDays).At(field)
        : null;
}

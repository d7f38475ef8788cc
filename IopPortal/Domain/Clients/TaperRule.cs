namespace IopPortal.Domain.Clients;

/// <summary>How long a taper may suppress the weekly deficit (B7).</summary>
public static class TaperRule
{
    /// <summary>No program may allow more; the first day counts.</summary>
    public const int MaxDays = 14;

    /// <summary>The last day of the longest taper from a day on.</summary>
    /// <param name="longest">Days the program allows; the first counts.</param>
    public static DateOnly LastDay(DateOnly from, int longest = MaxDays) => from.AddDays(Math.Min(longest, MaxDays) - 1);

    /// <param name="longest">Days the program allows.</param>
    public static Refusal? Check(string field, DateOnly from, DateOnly? until, int longest = MaxDays) =>
        until < from ? new Refusal("date.before", from).At(field)
        : until > LastDay(from, longest) ? new Refusal("taper.too-long", LastDay(from, longest), Math.Min(longest, MaxDays)).At(field)
        : null;
}

namespace IopPortal.Domain.Payers;

/// <summary>Days in a row without anything offered. Both belong to it.</summary>
public sealed record ServiceGap(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Gaps between offered days that are longer than a payer allows (D6), and the one that runs up to today. Pure: no clock, no store.</summary>
    /// <param name="offered">Days on which something counted is or was booked, in any order.</param>
    /// <param name="most">Days without a session that the payer allows.</param>
    public static IReadOnlyList<ServiceGap> Longer(IEnumerable<DateOnly> offered, int most, DateOnly today)
    {
        var gaps = new List<ServiceGap>();
        DateOnly? before = null;
        foreach (var day in offered.Distinct().Order())
        {
            Add(before, day);
            before = day;
        }

        Add(before, today.AddDays(1));
        return gaps;

        void Add(DateOnly? last, DateOnly next)
        {
            if (last is { } from && next.DayNumber - from.DayNumber - 1 > most)
            {
                gaps.Add(new(from.AddDays(1), next.AddDays(-1)));
            }
        }
    }
}

using IopPortal.Domain.Attendance;

namespace IopPortal.Domain.Reports;

/// <summary>Attendance rates of many marks at once (C10). Pure.</summary>
public static class Rates
{
    public static AttendanceRate Of(IEnumerable<RateFact> facts)
    {
        var (attended, excused, counted) = (0, 0, 0);
        foreach (var part in facts.GroupBy(fact => fact.Status))
        {
            var one = AttendanceRate.Of([part.Key]); // One place says what each status counts as.
            var times = part.Sum(fact => fact.Count);
            attended += one.Attended * times;
            excused += one.Excused * times;
            counted += one.Counted * times;
        }

        return new AttendanceRate(attended, excused, counted);
    }

    /// <summary>One rate for each value of a key that has marks, none of them lost: the parts add up to the whole.</summary>
    public static IReadOnlyDictionary<TKey, AttendanceRate> By<TKey>(IEnumerable<RateFact> facts, Func<RateFact, TKey> key)
        where TKey : notnull =>
        facts.GroupBy(key).ToDictionary(part => part.Key, Of);
}

using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>Turns the rule of a series into its dates and instants (A1, A3, A9, A10). Pure: closures and conflicts are somebody else's question.</summary>
public static class SeriesDates
{
    public const int DefaultMaxDates = 400;

    public const int MaxIntervalWeeks = 52;

    /// <summary>Every reason the rule as a whole cannot be used. Lengths are wall-clock here; a date with a clock change is judged by <see cref="Resolve"/>.</summary>
    public static IReadOnlyList<Refusal> Check(SeriesRule rule, int maxDates = DefaultMaxDates)
    {
        List<Refusal> refusals = [.. CheckWeekdays(rule.Weekdays), .. CheckRange(rule), .. CheckTimes(rule)];
        if (rule.IntervalWeeks is < 1 or > MaxIntervalWeeks)
        {
            refusals.Add(new("series.interval", 1, MaxIntervalWeeks));
        }

        return refusals.Exists(refusal => refusal.Code.StartsWith("series.", StringComparison.Ordinal))
            ? refusals
            : [.. CheckCount(rule, maxDates), .. refusals];
    }

    /// <summary>The dates, ascending; weeks are counted from the Monday of the first date's week. Empty when the rule yields none.</summary>
    public static IReadOnlyList<DateOnly> Expand(SeriesRule rule)
    {
        if (rule.IntervalWeeks < 1)
        {
            return [];
        }

        var dates = new List<DateOnly>();
        var first = rule.FirstDate.DayNumber;
        var monday = first - (((int)rule.FirstDate.DayOfWeek + 6) % 7);
        foreach (var week in Weeks(monday, rule.LastDate.DayNumber, rule.IntervalWeeks))
        {
            for (var day = (int)Math.Max(week, first); day < week + 7 && day <= rule.LastDate.DayNumber; day++)
            {
                var date = DateOnly.FromDayNumber(day);
                if (rule.Weekdays.Contains(date.DayOfWeek))
                {
                    dates.Add(date);
                }
            }
        }

        return dates;
    }

    /// <summary>Each date with its instants, or with the problem a person must decide about; <paramref name="choices"/> answers times that come twice.</summary>
    public static IReadOnlyList<SeriesDate> Resolve(SeriesRule rule, IReadOnlyDictionary<DateOnly, DstChoice>? choices = null)
    {
        var resolved = new List<SeriesDate>();
        TimeSpan? before = null;
        foreach (var date in Expand(rule))
        {
            var choice = choices?.GetValueOrDefault(date) ?? DstChoice.None;
            var slot = ZoneTime.Resolve(new(date, rule.Start, rule.End), rule.Zone, choice);
            var offset = ZoneTime.OffsetAt(ZoneTime.NearestInstant(date, rule.Start, rule.Zone, choice), rule.Zone);
            resolved.Add(new(date, slot.Succeeded ? slot.Value : null, slot.Succeeded ? null : slot.Refusals[0], before is not null && before != offset));
            before = offset;
        }

        return resolved;
    }

    private static IEnumerable<Refusal> CheckWeekdays(WeekdaySet weekdays)
    {
        if ((weekdays & ~WeekdaySet.All) != WeekdaySet.None)
        {
            yield return new("series.unknown-weekday");
        }
        else if (weekdays == WeekdaySet.None)
        {
            yield return new("series.no-weekday");
        }
    }

    private static IEnumerable<Refusal> CheckRange(SeriesRule rule)
    {
        if (rule.FirstDate.Year is < ZoneTime.MinYear or > ZoneTime.MaxYear || rule.LastDate.Year is < ZoneTime.MinYear or > ZoneTime.MaxYear)
        {
            yield return new("series.date-range", ZoneTime.MinYear, ZoneTime.MaxYear);
        }
        else if (rule.LastDate < rule.FirstDate)
        {
            yield return new("series.ends-before-start", rule.FirstDate, rule.LastDate);
        }
    }

    private static IEnumerable<Refusal> CheckTimes(SeriesRule rule)
    {
        if (rule.End <= rule.Start)
        {
            yield return new("time.end-before-start");
        }
        else if (ZoneTime.CheckLength(rule.End - rule.Start) is { } refusal)
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> CheckCount(SeriesRule rule, int maxDates)
    {
        var count = Expand(rule).Count;
        if (count == 0)
        {
            yield return new("series.weekday-never-falls", rule.FirstDate, rule.LastDate);
        }
        else if (count > maxDates)
        {
            yield return new("series.too-many-dates", maxDates, count);
        }
    }

    private static IEnumerable<long> Weeks(long monday, long last, long interval)
    {
        for (var week = monday; week <= last; week += 7 * interval)
        {
            yield return week;
        }
    }
}

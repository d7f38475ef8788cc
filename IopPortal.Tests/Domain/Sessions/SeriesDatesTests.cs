using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class SeriesDatesTests
{
    private static readonly SeriesRule Mornings = new(
        WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday, 1, new(2026, 2, 23), new(2026, 5, 15), new(9, 0), new(12, 0), "America/New_York");

    [Fact]
    public void Expand_TwelveWeeksOfThreeDays_GivesThirtySixDates()
    {
        var dates = SeriesDates.Expand(Mornings);

        Assert.Equal(36, dates.Count);
        Assert.Equal(Mornings.FirstDate, dates[0]);
        Assert.Equal(Mornings.LastDate, dates[^1]);
        Assert.Empty(SeriesDates.Check(Mornings));
    }

    [Fact]
    public void Expand_EverySecondWeekFromAThursday_CountsWeeksFromItsMonday()
    {
        var rule = Mornings with { IntervalWeeks = 2, Weekdays = WeekdaySet.Monday | WeekdaySet.Friday, FirstDate = new(2026, 2, 26), LastDate = new(2026, 3, 14) };

        Assert.Equal([new(2026, 2, 27), new(2026, 3, 9), new(2026, 3, 13)], SeriesDates.Expand(rule));
    }

    [Fact]
    public void Expand_AnyRule_AgreesWithWalkingDayByDay()
    {
        var rules =
            from weekdays in Gen.Choose(0, 127)
            from interval in Gen.Choose(1, 6)
            from first in Gen.Choose(0, 800)
            from length in Gen.Choose(-10, 400)
            let start = new DateOnly(2026, 1, 1).AddDays(first)
            select Mornings with { Weekdays = (WeekdaySet)weekdays, IntervalWeeks = interval, FirstDate = start, LastDate = start.AddDays(length) };

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(rules.ToArbitrary(), rule => SeriesDates.Expand(rule).SequenceEqual(Walk(rule))));
    }

    [Fact]
    public void Expand_LastDayOfTheCalendar_Ends()
    {
        var rule = Mornings with { FirstDate = DateOnly.MaxValue.AddDays(-10), LastDate = DateOnly.MaxValue, Weekdays = WeekdaySet.All, IntervalWeeks = int.MaxValue };

        Assert.InRange(SeriesDates.Expand(rule).Count, 1, 7);
    }

    [Fact]
    public void Check_EachMistake_HasItsOwnRefusal()
    {
        Assert.Equal([new("series.no-weekday")], SeriesDates.Check(Mornings with { Weekdays = WeekdaySet.None }));
        Assert.Equal([new("series.unknown-weekday")], SeriesDates.Check(Mornings with { Weekdays = (WeekdaySet)129 }));
        Assert.Equal([new("series.interval", 1, 52)], SeriesDates.Check(Mornings with { IntervalWeeks = 0 }));
        Assert.Equal([new("series.interval", 1, 52)], SeriesDates.Check(Mornings with { IntervalWeeks = 53 }));
        Assert.Equal([new("series.ends-before-start", Mornings.FirstDate, new DateOnly(2026, 2, 22))], SeriesDates.Check(Mornings with { LastDate = new(2026, 2, 22) }));
        Assert.Equal([new("series.date-range", 2000, 2100)], SeriesDates.Check(Mornings with { LastDate = DateOnly.MaxValue }));
        Assert.Equal([new("series.date-range", 2000, 2100)], SeriesDates.Check(Mornings with { FirstDate = DateOnly.MinValue }));
        Assert.Equal([new("time.end-before-start")], SeriesDates.Check(Mornings with { End = new(9, 0) }));
        Assert.Equal([new("time.too-short", 5, 4)], SeriesDates.Check(Mornings with { End = new(9, 4) }));
        Assert.Equal([new("time.too-long", 600, 660)], SeriesDates.Check(Mornings with { End = new(20, 0) }));
    }

    [Fact]
    public void Check_SeveralMistakes_NamesThemTogether()
    {
        var refusals = SeriesDates.Check(Mornings with { Weekdays = WeekdaySet.None, IntervalWeeks = 0, End = new(8, 0) });

        Assert.Equal(["series.no-weekday", "time.end-before-start", "series.interval"], refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Check_WeekdayNotBetweenTheDates_Refuses()
    {
        var rule = Mornings with { Weekdays = WeekdaySet.Sunday, LastDate = new(2026, 2, 27) };

        Assert.Equal([new("series.weekday-never-falls", rule.FirstDate, rule.LastDate)], SeriesDates.Check(rule));
    }

    [Theory]
    [InlineData(399, 0)]
    [InlineData(400, 1)]
    public void Check_DailySeries_AllowsFourHundredDates(int daysAfterFirst, int refusals)
    {
        var rule = Mornings with { Weekdays = WeekdaySet.All, LastDate = Mornings.FirstDate.AddDays(daysAfterFirst) };

        Assert.Equal(refusals, SeriesDates.Check(rule).Count);
    }

    [Fact]
    public void Check_ACenturyOfDays_SaysHowMany()
    {
        var rule = Mornings with { Weekdays = WeekdaySet.All, FirstDate = new(2000, 1, 1), LastDate = new(2100, 12, 31) };

        Assert.Equal([new("series.too-many-dates", 400, 36890)], SeriesDates.Check(rule));
    }

    [Fact]
    public void Resolve_AcrossSummerTime_MarksTheFirstDateAfterTheChange()
    {
        var dates = SeriesDates.Resolve(Mornings);

        Assert.All(dates, date => Assert.Null(date.Problem));
        Assert.All(dates, date => Assert.Equal(180, date.Slot!.Value.Minutes));
        Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single(dates, date => date.ClockChanges).Date);
    }

    [Fact]
    public void Resolve_NightOfTheChange_CarriesTheProblemUntilAnswered()
    {
        var nights = Mornings with { Weekdays = WeekdaySet.Sunday, FirstDate = new(2026, 10, 25), LastDate = new(2026, 11, 8), Start = new(1, 0), End = new(3, 0) };
        var change = new DateOnly(2026, 11, 1);

        var asked = SeriesDates.Resolve(nights);
        var answered = SeriesDates.Resolve(nights, new Dictionary<DateOnly, DstChoice> { [change] = DstChoice.Later });

        Assert.Equal(["time.twice"], asked.Where(date => date.Slot is null).Select(date => date.Problem!.Code));
        Assert.All(answered, date => Assert.NotNull(date.Slot));
        Assert.Equal([false, true, false], answered.Select(date => date.ClockChanges));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero), answered[1].Slot!.Value.Start);
    }

    [Fact]
    public void Resolve_AnyRuleInAnyZone_AgreesWithTryingEveryOffsetDayByDay()
    {
        string[] zones = ["America/New_York", "America/Phoenix", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Europe/Dublin"];
        var rules =
            from zone in Gen.Elements(zones)
            from weekdays in Gen.Choose(1, 127)
            from interval in Gen.Choose(1, 2)
            from first in Gen.Choose(0, 1200)
            from length in Gen.Choose(0, 40)
            from start in Gen.Frequency((3, Gen.Choose(0, 240)), (1, Gen.Choose(240, 800)))
            from minutes in Gen.Choose(10, 590)
            let day = new DateOnly(2025, 1, 1).AddDays(first)
            let begins = TimeOnly.MinValue.AddMinutes(start)
            select new SeriesRule((WeekdaySet)weekdays, interval, day, day.AddDays(length), begins, begins.AddMinutes(minutes), zone);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(rules.ToArbitrary(), rule =>
            SeriesDates.Resolve(rule).Select(date => (date.Date, date.Slot, date.Problem?.Code)).SequenceEqual(Walk(rule).Select(date => Tried(rule, date)))));
    }

    private static IEnumerable<DateOnly> Walk(SeriesRule rule)
    {
        var week = 0;
        for (var date = rule.FirstDate; date <= rule.LastDate; date = date.AddDays(1))
        {
            if (date.DayOfWeek == DayOfWeek.Monday && date > rule.FirstDate)
            {
                week++;
            }

            if (week % rule.IntervalWeeks == 0 && rule.Weekdays.HasFlag(Enum.Parse<WeekdaySet>(date.DayOfWeek.ToString())))
            {
                yield return date;
            }
        }
    }

    private static (DateOnly Date, UtcSlot? Slot, string? Problem) Tried(SeriesRule rule, DateOnly date)
    {
        var (starts, ends) = (Showing(date, rule.Start, rule.Zone), Showing(date, rule.End, rule.Zone));
        var wrong = new[] { starts.Count, ends.Count }.FirstOrDefault(count => count != 1, 1);
        var minutes = wrong == 1 ? (ends[0] - starts[0]).TotalMinutes : 0;
        var problem = wrong == 0 ? "time.not-existing" : wrong > 1 ? "time.twice" : minutes < 5 ? "time.too-short" : minutes > 600 ? "time.too-long" : null;
        return (date, problem is null ? new UtcSlot(starts[0], ends[0]) : null, problem);
    }

    /// <summary>Every instant at which clocks there show that time.</summary>
    private static List<DateTimeOffset> Showing(DateOnly date, TimeOnly time, string zone) =>
    [
        .. Enumerable.Range(-56, 113).Select(quarters => new DateTimeOffset(date, time, TimeSpan.Zero).AddMinutes(15 * quarters)).Where(instant => ZoneTime.ToLocal(instant, zone) == (date, time)),
    ];
}

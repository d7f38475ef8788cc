using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace IopPortal.Domain.Sessions;

/// <summary>What an edit of a series does to each date: worked examples, and random lives of a series against the plainest possible reading of the rules.</summary>
public sealed class SeriesEditTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly SeriesRule Mornings = new(WeekdaySet.Monday | WeekdaySet.Wednesday, 1, Monday, Monday.AddDays(11), new(9, 0), new(11, 0), "America/New_York");
    private static readonly SeriesRule TuesdayWednesday = Mornings with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Wednesday };
    private static readonly SeriesHistory History = new([Guid.CreateVersion7(), Guid.CreateVersion7()], [Guid.CreateVersion7(), Guid.CreateVersion7()]);

    [Fact]
    public void Steps_A5StartedDate_StaysFixedAndTheOthersFollow() =>
        Assert.Equal(
            ["2 Fixed", "4 Change 13:00", "9 Change 13:00", "11 Change 13:00"],
            Told(Mornings with { Start = new(13, 0), End = new(15, 0) }, Dates(2, 4, 9, 11) with { Fixed = 2 }));

    [Theory]
    [InlineData(false, "4 Moved")]
    [InlineData(true, "4 Change 13:00")]
    public void Steps_A6MovedDate_SurvivesUnlessAsked(bool overwrite, string fate) =>
        Assert.Equal(
            ["2 Change 13:00", fate, "9 Change 13:00", "11 Change 13:00"],
            Told(Mornings with { Start = new(13, 0), End = new(15, 0) }, Dates(2, 4, 9, 11) with { Moved = 4 }, overwrite: overwrite));

    [Fact]
    public void Steps_CancelledDate_StaysCancelledEvenWhenMovedOnesFollow() =>
        Assert.Equal(["2 Change 09:00", "4 Cancelled", "9 Change 09:00", "11 Change 09:00"], Told(Mornings, Dates(2, 4, 9, 11) with { Cancelled = 4 }, overwrite: true));

    [Fact]
    public void Steps_EndedEarlier_TakesAwayWhatFollows() =>
        Assert.Equal(["2 Change 09:00", "4 Change 09:00", "9 Remove", "11 Remove"], Told(Mornings with { LastDate = Monday.AddDays(4) }, Dates(2, 4, 9, 11)));

    [Fact]
    public void Steps_OneWeekdayExchanged_TakesTheSessionAlongInItsWeek() =>
        Assert.Equal(
            ["3 Change 09:00", "4 Change 09:00", "10 Change 09:00", "11 Change 09:00"],
            Told(Mornings with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Wednesday }, Dates(2, 4, 9, 11)));

    [Fact]
    public void Steps_TwoWeekdaysExchanged_PairsThemInOrderOfTheWeek() =>
        Assert.Equal(
            ["3 Change 09:00", "6 Change 09:00", "10 Change 09:00"],
            Told(Mornings with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Friday, LastDate = Monday.AddDays(10) }, Dates(2, 4, 9)));

    [Fact]
    public void Steps_A6WeekdayExchangedWhereOneWasMoved_TheMovedOneIsThatWeeksSession() =>
        Assert.Equal(["3 Moved", "4 Change 09:00", "10 Change 09:00", "11 Change 09:00"], Told(TuesdayWednesday, Dates(2, 4, 9, 11) with { Moved = 2 }));

    [Fact]
    public void Steps_WeekdayExchangedWhereOneIsCancelled_GetsNoReplacement() =>
        Assert.Equal(["3 Cancelled", "4 Change 09:00", "10 Change 09:00", "11 Change 09:00"], Told(TuesdayWednesday, Dates(2, 4, 9, 11) with { Cancelled = 2 }));

    [Fact]
    public void Steps_A5WeekdayExchangedInAWeekThatHasMet_GetsNoSecondDate() =>
        Assert.Equal(["2 Fixed", "4 Change 09:00", "10 Change 09:00", "11 Change 09:00"], Told(TuesdayWednesday, Dates(2, 4, 9, 11) with { Fixed = 2 }));

    [Fact]
    public void Steps_WeekdayExchangedOnTheDayAfter_GetsNoSecondDateThatWeek() =>
        Assert.Equal(["4 Change 09:00", "10 Change 09:00", "11 Change 09:00"], Told(TuesdayWednesday, Dates(2, 4, 9, 11), from: 3));

    [Fact]
    public void Steps_WeekdayExchangedWhereOneWasLeftOut_MeetsOnTheNewDay() =>
        Assert.Equal(["3 Add 09:00", "4 Change 09:00", "10 Change 09:00", "11 Change 09:00"], Told(TuesdayWednesday, Dates(4, 9, 11) with { LeftOut = 2 }));

    [Fact]
    public void Steps_WeekdayAdded_MeetsOnItInEveryWeek() =>
        Assert.Equal(
            ["2 Moved", "3 Add 09:00", "4 Change 09:00", "9 Change 09:00", "10 Add 09:00", "11 Change 09:00"],
            Told(TuesdayWednesday with { Weekdays = WeekdaySet.Monday | TuesdayWednesday.Weekdays }, Dates(2, 4, 9, 11) with { Moved = 2 }));

    [Fact]
    public void Steps_LeftOutDate_StaysOut() =>
        Assert.Equal(["2 Change 09:00", "4 LeftOut", "9 Change 09:00", "11 Change 09:00"], Told(Mornings, Dates(2, 9, 11) with { LeftOut = 4 }));

    [Fact]
    public void Steps_FromALaterDate_SaysNothingAboutTheEarlierOnes() =>
        Assert.Equal(["9 Change 09:00", "11 Change 09:00"], Told(Mornings, Dates(2, 4, 9, 11), from: 9));

    [Fact]
    public void Steps_MovedDateAskedBackWhereAnotherWouldGo_GivesTheDateOnce() =>
        Assert.Equal(
            ["2 Change 09:00", "3 Remove"],
            Told(Mornings with { Weekdays = WeekdaySet.Monday, LastDate = Monday.AddDays(4) }, Dates(2, 3) with { Moved = 2 }, overwrite: true, current: WeekdaySet.Tuesday));

    [Fact]
    public void SplitAt_EverySecondWeekOnADayBetween_KeepsItsWeeks()
    {
        var series = new Series(Mornings with { IntervalWeeks = 2, LastDate = Monday.AddDays(60) }, Guid.Empty, null, Delivery.Telehealth, []);
        var before = SeriesDates.Expand(series.Rule);

        var rest = series.SplitAt(Monday.AddDays(8), new(series.Weekdays, series.LastDate, series.Start, series.End, null, Guid.Empty, [], null));

        Assert.Equal(before, SeriesDates.Expand(series.Rule).Concat(SeriesDates.Expand(rest.Rule)));
    }

    [Fact]
    public void Steps_RandomHistories_AgreeWithReadingTheRulesDayByDay() => Run(histories: 1500);

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public void Steps_TwentyThousandRandomHistories_AgreeWithReadingTheRulesDayByDay()
    {
        var clock = Stopwatch.StartNew();
        var tally = Run(histories: 20_000);

        var told = string.Join("  ", tally.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:N0}")));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"20,000 histories in {clock.Elapsed.TotalSeconds:0.0} s, compared after each step: {told}"));
    }

    private static SortedDictionary<string, int> Run(int histories)
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seeds = from length in Gen.Choose(3, 13) from all in Gen.Choose(0, int.MaxValue - 1).ArrayOf(length) select all;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(histories), Prop.ForAll(seeds.ToArbitrary(), all => Live(all, tally)));
        return tally;
    }

    private static void Live(int[] seeds, SortedDictionary<string, int> tally)
    {
        var begun = SeriesHistory.Begun(seeds[0], SeriesHistory.Rule(seeds[0], Monday, Mornings.Zone));
        var world = new SeriesWorld(Monday.AddDays(-3).ToDateTime(new(8, 0)), [begun]);
        SeriesWorld? before = null;
        foreach (var seed in seeds.Skip(1))
        {
            var action = History.Next(seed, world, before is not null);
            tally[action.GetType().Name] = tally.GetValueOrDefault(action.GetType().Name) + 1;
            if (action is SeriesAction.Undo)
            {
                (world, before) = (before!, null);
                continue;
            }

            var rest = Guid.CreateVersion7();
            var made = new Dictionary<DateOnly, ModelSession>();
            ModelSession Fresh(DateOnly date) => made.TryGetValue(date, out var one) ? one : made[date] = new(Guid.CreateVersion7(), date, date, default, default);
            var expected = world.After(action, NaiveSeries.Edit, rest, Fresh);
            var actual = world.After(action, SteppedSeries.Edit, rest, Fresh);

            AssertSame(expected, actual);
            AssertRules(world, actual, action);
            (before, world) = (action is SeriesAction.Pass ? null : world, actual);
        }
    }

    private static void AssertSame(SeriesWorld expected, SeriesWorld actual)
    {
        Assert.Equal(expected.Parts.Count, actual.Parts.Count);
        foreach (var (naive, stepped) in expected.Parts.Zip(actual.Parts))
        {
            Assert.Equal(Ordered(naive), Ordered(stepped));
            Assert.Equal(NaiveSeries.Dates(naive.Rule, naive.Anchor).Order(), SeriesDates.Expand(stepped.Rule));
            Assert.True(naive.LeftOut.SetEquals(stepped.LeftOut));
        }
    }

    private static IEnumerable<ModelSession> Ordered(ModelSeries series) => series.Sessions.OrderBy(session => session.Occurrence).ThenBy(session => session.Id);

    /// <summary>The promises of A5 and A6 by themselves, whatever both calculations say.</summary>
    private static void AssertRules(SeriesWorld before, SeriesWorld after, SeriesAction action)
    {
        var now = after.Sessions.ToDictionary(session => session.Id);
        Assert.All(after.Parts, part => Assert.Equal(part.Sessions.Count(HasDate), part.Sessions.Where(HasDate).DistinctBy(session => session.Occurrence).Count()));
        if (action is not SeriesAction.Edit { Wish: var wish } edit)
        {
            return;
        }

        foreach (var was in before.Sessions)
        {
            var stays = was.HasStarted(before.Now) || was.IsCancelled || (was.IsApart && !wish.OverwriteMoved) || !before.Parts.Find(part => part.Id == edit.SeriesId)!.Sessions.Contains(was);
            Assert.True(!stays || now[was.Id] == was with { Occurrence = was.HasStarted(before.Now) ? was.Occurrence : now[was.Id].Occurrence }, $"{was} became {now[was.Id]}");
        }

        Assert.True(now.Count >= before.Sessions.Count);
        var part = before.Parts.Find(part => part.Id == edit.SeriesId)!;
        var steps = SteppedSeries.Steps(part, wish, before.Today, before.Now);
        Assert.Equal(part.Sessions.Count(session => session.Occurrence >= before.Today), steps.Count(step => step.SessionId is not null));
        Assert.Equal(steps.Count, steps.DistinctBy(step => step.Date).Count());
    }

    private static bool HasDate(ModelSession session) => session.Occurrence != default;

    private static Case Dates(params int[] days) => new(days);

    private static IEnumerable<string> Told(SeriesRule next, Case on, int from = 2, bool overwrite = false, WeekdaySet? current = null)
    {
        var occurrences = on.Days.Select(day => new SeriesOccurrence(
            Guid.CreateVersion7(), Day(day), new(Day(day), Mornings.Start, Mornings.End), on.Fixed == day, on.Moved == day, on.Cancelled == day)).ToList();
        HashSet<DateOnly> leftOut = on.LeftOut > 0 ? [Day(on.LeftOut)] : [];
        return SeriesEdit.Steps(Mornings with { Weekdays = current ?? Mornings.Weekdays }, next, occurrences, leftOut, Day(from), overwrite)
            .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Date.Day} {step.Kind} {step.To?.Start:HH\\:mm}").TrimEnd());
    }

    private static DateOnly Day(int day) => new(2026, 3, day);

    private sealed record Case(int[] Days, int Fixed = 0, int Moved = 0, int Cancelled = 0, int LeftOut = 0);
}

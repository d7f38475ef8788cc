using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Attendance;
using Xunit;
using static IopPortal.Domain.Attendance.AttendanceStatus;

namespace IopPortal.Domain.Reports;

public sealed class RatesTests
{
    private static readonly DateOnly Monday = new(2026, 2, 23);

    [Fact]
    public void Of_ExampleR1AndR2_Is75And81Point8()
    {
        var rate = Rates.Of([Fact(Present, 6), Fact(Late, 2), Fact(LeftEarly, 1), Fact(Excused, 1), Fact(Unexcused, 1), Fact(NoShow, 1), Fact(CancelledByProgram, 4), Fact(NotExpected, 3)]);

        Assert.Equal((9, 1, 12), (rate.Attended, rate.Excused, rate.Counted));
        Assert.Equal((75.0, 81.8), (Math.Round(100 * rate.Raw!.Value, 1), Math.Round(100 * rate.Adjusted!.Value, 1)));
    }

    [Fact]
    public void Of_OnlyWhatCountsOnNeitherSide_HasNoRate()
    {
        var rate = Rates.Of([Fact(CancelledByProgram, 5), Fact(NotExpected, 2), Fact(Expected, 3), Fact(CheckedIn, 1)]);

        Assert.Equal((0, null, null), (rate.Counted, rate.Raw, rate.Adjusted));
    }

    [Fact]
    public void By_AnyMarks_PartsAddUpToTheWhole() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Facts(), facts =>
        {
            var (whole, parts) = (Rates.Of(facts), Rates.By(facts, fact => fact.Weekday).Values);
            return parts.Sum(part => part.Attended) == whole.Attended
                && parts.Sum(part => part.Excused) == whole.Excused
                && parts.Sum(part => part.Counted) == whole.Counted
                && whole.Raw is null or (>= 0 and <= 1)
                && (whole.Raw is null || whole.Adjusted is null || whole.Raw <= whole.Adjusted)
                && whole == AttendanceRate.Of(facts.SelectMany(fact => Enumerable.Repeat(fact.Status, fact.Count)));
        }));

    private static Arbitrary<RateFact[]> Facts() => Gen.ArrayOf(
        from day in Gen.Choose(0, 20)
        from status in Gen.Elements(Enum.GetValues<AttendanceStatus>())
        from count in Gen.Choose(0, 5)
        select new RateFact(Monday.AddDays(day), null, null, status, count)).ToArbitrary();

    private static RateFact Fact(AttendanceStatus status, int count) => new(Monday, null, null, status, count);
}

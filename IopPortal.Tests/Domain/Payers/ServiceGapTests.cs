using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class ServiceGapTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(7, 6, 0)] // Monday to Monday: six days between.
    [InlineData(7, 5, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 1)]
    public void Longer_D6BetweenTwoDays_WarnsOnlyAboveTheMaximum(int apart, int most, int gaps) =>
        Assert.Equal(gaps, ServiceGap.Longer([Monday.AddDays(apart), Monday], most, Monday).Count);

    [Fact]
    public void Longer_D6GapFound_SaysItsFirstAndLastDay()
    {
        var gap = Assert.Single(ServiceGap.Longer([Monday, Monday.AddDays(2), Monday.AddDays(2), Monday.AddDays(11)], 5, Monday));

        Assert.Equal((Monday.AddDays(3), Monday.AddDays(10), 8), (gap.First, gap.Last, gap.Days));
    }

    [Fact]
    public void Longer_NothingSinceAWhile_RunsUpToToday()
    {
        var gap = Assert.Single(ServiceGap.Longer([Monday], 5, Monday.AddDays(9)));

        Assert.Equal((Monday.AddDays(1), Monday.AddDays(9)), (gap.First, gap.Last));
    }

    [Fact]
    public void Longer_NothingEverOffered_IsNoGap() => Assert.Empty(ServiceGap.Longer([], 0, Monday));

    [Fact]
    public void Longer_AnyDays_NoDayOfAGapIsOfferedAndEachIsTooLong() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 60).ListOf().ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), (days, most) =>
        {
            var offered = days.Select(day => Monday.AddDays(day)).ToHashSet();
            var gaps = ServiceGap.Longer(offered, most, Monday.AddDays(30));
            return gaps.All(gap => gap.Days > most && Enumerable.Range(0, gap.Days).All(day => !offered.Contains(gap.First.AddDays(day))));
        }));
}

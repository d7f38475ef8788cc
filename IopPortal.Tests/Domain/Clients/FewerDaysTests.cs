using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class FewerDaysTests
{
    private const WeekdaySet Workdays = WeekdaySet.Monday | WeekdaySet.Tuesday | WeekdaySet.Wednesday | WeekdaySet.Thursday | WeekdaySet.Friday;

    [Theory]
    [InlineData(3, WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday)]
    [InlineData(2, WeekdaySet.Monday | WeekdaySet.Friday)]
    [InlineData(1, WeekdaySet.Monday)]
    [InlineData(5, Workdays)]
    public void Spread_FiveDays_KeepsTheEndsAndTheMiddle(int count, WeekdaySet kept) => Assert.Equal(kept, FewerDays.Spread(Workdays, count));

    [Fact]
    public void Spread_AnyWeek_KeepsSoManyOfItsDays()
    {
        foreach (var days in Enumerable.Range(1, 127).Select(set => (WeekdaySet)set))
        {
            Assert.All(Enumerable.Range(1, days.Days().Count), count =>
            {
                var kept = FewerDays.Spread(days, count);
                Assert.Equal((count, WeekdaySet.None), (kept.Days().Count, kept & ~days));
            });
        }
    }

    [Fact]
    public void Check_B7FourteenDays_IsTheLongestTaper()
    {
        var from = new DateOnly(2026, 3, 2);

        Assert.Null(TaperRule.Check("Until", from, new(2026, 3, 15)));
        Assert.Null(TaperRule.Check("Until", from, null));
        Assert.Equal("taper.too-long", TaperRule.Check("Until", from, new(2026, 3, 16))!.Code);
        Assert.Equal("date.before", TaperRule.Check("Until", from, new(2026, 3, 1))!.Code);
    }
}

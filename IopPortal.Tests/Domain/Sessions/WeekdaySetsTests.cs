using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class WeekdaySetsTests
{
    [Fact]
    public void Of_EveryDay_IsItsOwnNamedFlag()
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            Assert.Equal(day.ToString(), WeekdaySets.Of(day).ToString());
        }

        Assert.Equal(WeekdaySet.All, WeekdaySets.Of(Enum.GetValues<DayOfWeek>()));
    }

    [Fact]
    public void Days_MixedSet_ListsMondayFirst()
    {
        var set = WeekdaySet.Sunday | WeekdaySet.Monday | WeekdaySet.Friday;

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday, DayOfWeek.Sunday], set.Days());
        Assert.True(set.Contains(DayOfWeek.Sunday));
        Assert.False(set.Contains(DayOfWeek.Tuesday));
    }
}

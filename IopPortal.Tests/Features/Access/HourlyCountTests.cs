using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Access;

public sealed class HourlyCountTests
{
    [Fact]
    public void Add_MoreThanTheMost_SaysHowLongAndBeginsAnewAfterAnHour()
    {
        var count = new HourlyCount<string>();

        Assert.Equal([null, null, TimeSpan.FromHours(1)], Enumerable.Range(0, 3).Select(_ => count.Add("one", 2, TestClock.Monday)));
        Assert.Null(count.Add("other", 2, TestClock.Monday));
        Assert.Equal(TimeSpan.FromMinutes(1), count.Add("one", 2, TestClock.Monday.AddMinutes(59)));
        Assert.Null(count.Add("one", 2, TestClock.Monday.AddHours(1)));
    }
}

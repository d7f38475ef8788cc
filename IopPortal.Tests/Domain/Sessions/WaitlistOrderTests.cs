using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class WaitlistOrderTests
{
    [Fact]
    public void Of_PrioritiesAndTimes_FirstInFirstOutWithinAPriority()
    {
        var normalLate = Entry(WaitlistPriority.Normal, 2);
        var normalEarly = Entry(WaitlistPriority.Normal, 1);
        var urgent = Entry(WaitlistPriority.Urgent, 3);
        var low = Entry(WaitlistPriority.Low, 0);

        Assert.Equal([urgent, normalEarly, normalLate, low], WaitlistOrder.Of([low, normalLate, urgent, normalEarly]));
    }

    [Fact]
    public void Of_SameSecond_TheIdDecides()
    {
        var two = new[] { Entry(WaitlistPriority.Normal, 1), Entry(WaitlistPriority.Normal, 1) };

        Assert.Equal(two.OrderBy(entry => entry.Id), WaitlistOrder.Of(two.Reverse()));
    }

    [Fact]
    public void Of_EndedWaits_AreLeftOut()
    {
        var ended = Entry(WaitlistPriority.Urgent, 1);
        ended.Leave(TestClock.Monday);

        Assert.Empty(WaitlistOrder.Of([ended]));
    }

    private static WaitlistEntry Entry(WaitlistPriority priority, int minute) => new(Guid.NewGuid(), Guid.NewGuid(), priority, "", Guid.Empty, TestClock.Monday.AddMinutes(minute));
}

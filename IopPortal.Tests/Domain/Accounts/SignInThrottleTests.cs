using Xunit;

namespace IopPortal.Domain.Accounts;

public sealed class SignInThrottleTests
{
    private static readonly DateTimeOffset Start = new(2026, 2, 23, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AfterWrongTry_TenInARow_DelaysGrowAndThenLock()
    {
        var (tries, next, locked) = (0, (DateTimeOffset?)null, (DateTimeOffset?)null);
        var waits = new List<double>();

        for (var i = 0; i < SignInThrottle.TriesBeforeLock; i++)
        {
            var now = next ?? Start;
            (tries, next, locked) = SignInThrottle.AfterWrongTry(tries, next, now);
            waits.Add((next.Value - now).TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0, 2, 4, 8, 16, 32, 900], waits);
        Assert.NotNull(locked);
    }

    [Fact]
    public void IsOpen_LockRunOut_OpensByTimeAlone()
    {
        var (_, next, locked) = SignInThrottle.AfterWrongTry(9, Start, Start);

        Assert.False(SignInThrottle.IsOpen(next, locked, Start + SignInThrottle.Window - TimeSpan.FromSeconds(1)));
        Assert.True(SignInThrottle.IsOpen(next, locked, Start + SignInThrottle.Window));
    }

    [Fact]
    public void AfterWrongTry_LastOneLongAgo_CountsFromOne()
    {
        var (tries, _, _) = SignInThrottle.AfterWrongTry(9, Start, Start + SignInThrottle.Window);

        Assert.Equal(1, tries);
    }
}

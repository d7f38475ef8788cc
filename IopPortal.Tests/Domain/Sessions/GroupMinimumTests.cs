using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class GroupMinimumTests
{
    private static readonly DateOnly Day = new(2026, 2, 23);

    [Fact]
    public void Of_NextSessionHasEnough_IsNoShortage() => Assert.Null(GroupMinimum.Of(2, [(Day, 2), (Day.AddDays(2), 1)]));

    [Fact]
    public void Of_NothingComing_IsNoShortage() => Assert.Null(GroupMinimum.Of(2, []));

    [Fact]
    public void Of_EnoughLater_SaysFromWhen() =>
        Assert.Equal(new GroupShortage(1, Day.AddDays(4)), GroupMinimum.Of(3, [(Day, 1), (Day.AddDays(1), 3), (Day.AddDays(2), 2), (Day.AddDays(4), 3), (Day.AddDays(6), 4)]));

    [Fact]
    public void Of_NeverEnough_IsToBeDecided() => Assert.Equal(new GroupShortage(0, null), GroupMinimum.Of(1, [(Day, 0), (Day.AddDays(7), 0)]));
}

using Xunit;

namespace IopPortal.Domain.Staff;

public sealed class GroupsPerDayTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Over_MoreThanAgreedOnADay_IsThatDayWithHowMany() =>
        Assert.Equal([(Day, 3)], GroupsPerDay.Over([Day, Day.AddDays(1), Day, Day.AddDays(1), Day], 2));

    [Fact]
    public void Over_ExactlyTheLimit_IsNone() => Assert.Empty(GroupsPerDay.Over([Day, Day], 2));
}

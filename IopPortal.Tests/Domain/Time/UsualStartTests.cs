using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Time;

public sealed class UsualStartTests
{
    [Theory]
    [InlineData(8, 59, "2026-02-23 09:00")]
    [InlineData(9, 0, "2026-02-23 09:30")]
    [InlineData(13, 29, "2026-02-23 13:30")]
    [InlineData(13, 30, "2026-02-23 14:00")]
    [InlineData(19, 59, "2026-02-23 20:00")]
    [InlineData(20, 1, "2026-02-24 09:00")]
    [InlineData(23, 45, "2026-02-24 09:00")]
    public void On_Today_IsStillToCome(int hour, int minute, string expected)
    {
        var (date, time) = UsualStart.On(Sample.Monday, Sample.At(Sample.Monday, hour, minute), Sample.Zone);

        Assert.Equal(expected, $"{date:yyyy-MM-dd} {time:HH:mm}");
    }

    [Fact]
    public void On_AnotherDay_IsItsMorning() =>
        Assert.Equal((Sample.Wednesday, new TimeOnly(9, 0)), UsualStart.On(Sample.Wednesday, Sample.At(Sample.Monday, 15), Sample.Zone));

    [Fact]
    public void On_WhereItIsLaterAlready_CountsWithThatClock() =>
        Assert.Equal((Sample.Monday, new TimeOnly(15, 30)), UsualStart.On(Sample.Monday, Sample.At(Sample.Monday, 10), "Europe/London"));
}

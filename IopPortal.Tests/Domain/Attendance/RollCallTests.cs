using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class RollCallTests
{
    private static readonly DateTimeOffset End = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(AttendanceStatus.Expected, true)]
    [InlineData(AttendanceStatus.CheckedIn, true)]
    [InlineData(AttendanceStatus.NoShow, false)]
    public void IsMissing_C8FinishedSession_WhenSomebodyIsUnmarked(AttendanceStatus second, bool missing)
    {
        AttendanceStatus[] roster = [AttendanceStatus.Present, second];

        Assert.Equal(missing, RollCall.IsMissing(End, End, roster));
        Assert.False(RollCall.IsMissing(End, End.AddSeconds(-1), roster));
    }

    [Fact]
    public void IsOverdue_C8HalfAnHourLater_IsOverdue()
    {
        Assert.False(RollCall.IsOverdue(End, End.AddMinutes(29), [AttendanceStatus.Expected], new()));
        Assert.True(RollCall.IsOverdue(End, End.AddMinutes(30), [AttendanceStatus.Expected], new()));
        Assert.False(RollCall.IsOverdue(End, End.AddMinutes(30), [AttendanceStatus.Present], new()));
    }
}

using Xunit;
using static IopPortal.Domain.Attendance.AttendanceStatus;

namespace IopPortal.Domain.Attendance;

public sealed class AttendanceRateTests
{
    [Fact]
    public void Of_R1R2_NineOfTwelve()
    {
        var rate = AttendanceRate.Of([.. Enumerable.Repeat(Present, 7), Late, LeftEarly, Excused, Unexcused, NoShow, CancelledByProgram, NotExpected, Expected, CheckedIn]);

        Assert.Equal((9, 1, 12), (rate.Attended, rate.Excused, rate.Counted));
        Assert.Equal(0.75, rate.Raw);
        Assert.Equal(0.818, rate.Adjusted!.Value, 3);
    }

    [Fact]
    public void Of_NothingCounted_HasNoRate() => Assert.Equal((null, null), (AttendanceRate.Of([CancelledByProgram]).Raw, AttendanceRate.Of([Excused]).Adjusted));
}

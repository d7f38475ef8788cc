using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class AttendanceLockTests
{
    private static readonly DateTimeOffset End = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void IsLocked_C7ThreeDaysAfterTheEnd_Locks()
    {
        Assert.False(AttendanceLock.IsLocked(End, End.AddHours(72).AddSeconds(-1), new()));
        Assert.True(AttendanceLock.IsLocked(End, End.AddHours(72), new()));
    }
}

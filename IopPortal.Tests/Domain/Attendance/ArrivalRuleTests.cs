using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class ArrivalRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private static readonly UtcSlot Session = new(Start, Start.AddHours(3));

    [Theory]
    [InlineData(-20, null, false, AttendanceStatus.Present, false)]
    [InlineData(null, null, false, AttendanceStatus.Present, false)]
    [InlineData(5, null, false, AttendanceStatus.Present, false)]
    [InlineData(6, null, false, AttendanceStatus.Late, false)]
    [InlineData(15, null, false, AttendanceStatus.Late, false)]
    [InlineData(16, null, false, AttendanceStatus.Unexcused, true)]
    [InlineData(16, null, true, AttendanceStatus.Late, false)]
    [InlineData(0, 179, false, AttendanceStatus.LeftEarly, false)]
    [InlineData(null, 179, false, AttendanceStatus.LeftEarly, false)]
    [InlineData(0, 180, false, AttendanceStatus.Present, false)]
    [InlineData(0, 200, false, AttendanceStatus.Present, false)]
    [InlineData(10, 100, false, AttendanceStatus.Late, false)]
    [InlineData(60, 100, true, AttendanceStatus.Late, false)]
    public void Judge_C3MinutesAfterTheStart_GivesTheStatus(int? arrived, int? left, bool admit, AttendanceStatus status, bool notAdmitted)
    {
        var outcome = ArrivalRule.Judge(At(arrived), At(left), Session, new(), admit);

        Assert.Equal(new ArrivalOutcome(status, notAdmitted), outcome);
    }

    private static DateTimeOffset? At(int? minutes) => minutes is { } after ? Start.AddMinutes(after) : null;
}

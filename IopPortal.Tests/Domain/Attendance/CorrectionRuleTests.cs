using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class CorrectionRuleTests
{
    private static readonly DateTimeOffset End = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);
    private static readonly Guid Marker = Guid.CreateVersion7();

    [Theory]
    [InlineData(null, true, 10, Correction.None)]
    [InlineData(AttendanceStatus.CheckedIn, false, 10, Correction.None)]
    [InlineData(AttendanceStatus.Present, true, -10, Correction.None)]
    [InlineData(AttendanceStatus.Present, true, 0, Correction.BeforeLock)]
    [InlineData(AttendanceStatus.Present, false, -10, Correction.BeforeLock)]
    [InlineData(AttendanceStatus.Present, true, 72 * 60, Correction.AfterLock)]
    [InlineData(null, true, 72 * 60, Correction.AfterLock)]
    public void Of_C7MinutesAfterTheEnd_SaysWhatItTakes(AttendanceStatus? marked, bool own, int minutes, Correction expected)
    {
        var record = marked is { } status ? new AttendanceRecord(Guid.CreateVersion7(), Guid.CreateVersion7(), null, new(status), own ? Marker : Guid.CreateVersion7(), End.AddHours(-1)) : null;

        var correction = CorrectionRule.Of(record, Marker, End.AddMinutes(minutes), End, new());

        Assert.Equal(expected, correction);
    }
}

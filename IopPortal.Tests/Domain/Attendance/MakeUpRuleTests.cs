using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class MakeUpRuleTests
{
    private static readonly Guid Stay = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 2, 25);
    private static readonly MissedSession Missed = new(Stay, Day, AttendanceStatus.NoShow, IsMadeUp: false);
    private static readonly ExtraSession Extra = new(Stay, Day.AddDays(1), AttendanceStatus.Expected, MakesUp: false, IsRegular: false);

    [Theory]
    [InlineData(AttendanceStatus.Excused, null)]
    [InlineData(AttendanceStatus.Unexcused, null)]
    [InlineData(AttendanceStatus.NoShow, null)]
    [InlineData(AttendanceStatus.Present, "make-up.not-missed")]
    [InlineData(AttendanceStatus.Late, "make-up.not-missed")]
    [InlineData(AttendanceStatus.CheckedIn, "make-up.not-missed")]
    public void Check_C9_OnlyAMissedSessionIsMadeUpFor(AttendanceStatus status, string? refusal) => Assert.Equal(refusal, Code(Missed with { Status = status }, Extra));

    [Theory]
    [InlineData(7, null)]
    [InlineData(-7, null)]
    [InlineData(8, "make-up.too-far")]
    [InlineData(-8, "make-up.too-far")]
    public void Check_C9_WithinSevenDaysBothWays(int days, string? refusal) => Assert.Equal(refusal, Code(Missed, Extra with { Date = Day.AddDays(days) }));

    [Fact]
    public void Check_C9_SameStayLinkedOnce()
    {
        Assert.Equal("make-up.other-stay", Code(Missed, Extra with { EnrollmentId = Guid.CreateVersion7() }));
        Assert.Equal("make-up.linked", Code(Missed with { IsMadeUp = true }, Extra));
        Assert.Equal("make-up.used", Code(Missed, Extra with { MakesUp = true }));
        Assert.Equal("make-up.regular", Code(Missed, Extra with { IsRegular = true }));
        Assert.Equal("make-up.missed-too", Code(Missed, Extra with { Status = AttendanceStatus.Excused }));
    }

    [Theory]
    [InlineData(-2, DayOfWeek.Monday, true)]
    [InlineData(-3, DayOfWeek.Monday, false)]
    [InlineData(-3, DayOfWeek.Sunday, true)]
    [InlineData(4, DayOfWeek.Monday, true)]
    [InlineData(5, DayOfWeek.Monday, false)]
    public void IsSameWeek_FollowsTheProgramsFirstDay(int days, DayOfWeek start, bool same) => Assert.Equal(same, MakeUpRule.IsSameWeek(Day, Day.AddDays(days), start));

    private static string? Code(MissedSession missed, ExtraSession extra) => MakeUpRule.Check(missed, extra) is { Count: > 0 } refusals ? Assert.Single(refusals).Code : null;
}

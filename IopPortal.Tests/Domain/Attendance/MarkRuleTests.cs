using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class MarkRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private static readonly UtcSlot Session = new(Start, Start.AddHours(3));

    [Theory]
    [InlineData(AttendanceStatus.Excused, true)]
    [InlineData(AttendanceStatus.Unexcused, true)]
    [InlineData(AttendanceStatus.CheckedIn, true)]
    [InlineData(AttendanceStatus.Present, false)]
    [InlineData(AttendanceStatus.NoShow, false)]
    public void Check_BeforeTheStart_AllowsAbsencesAndCheckingInOnly(AttendanceStatus status, bool allowed)
    {
        var moment = new MarkMoment(Session, IsCancelled: false, IsToday: true, Start.AddMinutes(-30));

        var refusals = MarkRule.Check(new(status) { AbsenceReason = AbsenceReason.Illness }, moment);

        Assert.Equal(allowed ? [] : ["attendance.not-started"], refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Check_CheckedInOnAnotherDay_IsRefused()
    {
        var moment = new MarkMoment(Session, IsCancelled: false, IsToday: false, Start.AddDays(-1));

        var refusals = MarkRule.Check(new(AttendanceStatus.CheckedIn), moment);

        Assert.Equal("attendance.not-started", Assert.Single(refusals).Code);
    }

    [Theory]
    [InlineData(AttendanceStatus.Expected)]
    [InlineData(AttendanceStatus.CancelledByProgram)]
    [InlineData(AttendanceStatus.NotExpected)]
    [InlineData((AttendanceStatus)99)]
    public void Check_StatusNobodyMarks_IsRefused(AttendanceStatus status)
    {
        var refusals = MarkRule.Check(new(status), After());

        Assert.Equal("attendance.status", Assert.Single(refusals).Code);
    }

    [Fact]
    public void Check_Cancelled_IsRefused()
    {
        var refusals = MarkRule.Check(new(AttendanceStatus.Present), After() with { IsCancelled = true });

        Assert.Equal("attendance.cancelled", Assert.Single(refusals).Code);
    }

    [Fact]
    public void Check_LeftBeforeArrived_IsRefused()
    {
        var asked = new AttendanceMark(AttendanceStatus.Late) { ArrivedAt = Start.AddMinutes(20), LeftAt = Start.AddMinutes(10) };

        var refusals = MarkRule.Check(asked, After());

        Assert.Equal("attendance.left-before-arrived", Assert.Single(refusals).Code);
    }

    [Fact]
    public void Check_SeveralFaults_AreToldTogether()
    {
        var asked = new AttendanceMark(AttendanceStatus.Excused) { NotifiedAt = Start.AddDays(1), Comment = new string('x', 201) };

        var refusals = MarkRule.Check(asked, After());

        Assert.Equal(["attendance.absence-reason-required", "attendance.notice-to-come", "text.too-long"], refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Decide_H3b_PastTheCutoff_IsUnexcusedWithTheArrivalKept()
    {
        var asked = new AttendanceMark(AttendanceStatus.Late) { ArrivedAt = Start.AddMinutes(20) };

        var decision = MarkRule.Decide(asked, Session, new());

        Assert.Equal(new AttendanceMark(AttendanceStatus.Unexcused) { ArrivedAt = Start.AddMinutes(20) }, decision.Mark);
        Assert.Equal("attendance.not-admitted", decision.Because?.Code);
    }

    [Fact]
    public void Decide_AdmittedWithoutNeed_KeepsNoOverride()
    {
        var asked = new AttendanceMark(AttendanceStatus.Late) { ArrivedAt = Start.AddMinutes(12), AdmittedLate = true };

        var decision = MarkRule.Decide(asked, Session, new());

        Assert.Equal(new MarkDecision(new(AttendanceStatus.Late) { ArrivedAt = Start.AddMinutes(12) }), decision);
    }

    [Theory]
    [InlineData(AbsenceReason.Illness, -25, false, AttendanceStatus.Excused, null)]
    [InlineData(AbsenceReason.Illness, -2, false, AttendanceStatus.Unexcused, "attendance.notice-too-short")]
    [InlineData(AbsenceReason.Illness, null, false, AttendanceStatus.Unexcused, "attendance.notice-unknown")]
    [InlineData(AbsenceReason.Hospitalised, null, false, AttendanceStatus.Excused, null)]
    [InlineData(AbsenceReason.Illness, -2, true, AttendanceStatus.Excused, null)]
    public void Decide_C4Excused_StandsOrSaysWhyNot(AbsenceReason reason, int? hours, bool granted, AttendanceStatus status, string? because)
    {
        var asked = new AttendanceMark(AttendanceStatus.Excused) { AbsenceReason = reason, NotifiedAt = hours is { } h ? Start.AddHours(h) : null, Granted = granted };

        var decision = MarkRule.Decide(asked, Session, new());

        Assert.Equal(status, decision.Mark.Status);
        Assert.Equal(because, decision.Because?.Code);
    }

    private static MarkMoment After() => new(Session, IsCancelled: false, IsToday: true, Session.End);
}

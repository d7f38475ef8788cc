using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Requests;

public sealed class RequestRuleTests
{
    private static readonly DateTimeOffset Start = TestClock.Monday;

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "request.started")]
    [InlineData(5, "request.started")]
    public void CheckAbsence_UntilTheStart(int minutes, string? expected) =>
        Assert.Equal(expected, RequestRule.CheckAbsence(Moment(minutes), AbsenceReason.Transport, Delivery.InPerson)?.Code);

    [Fact]
    public void CheckAbsence_CancelledOrMarkedOrNoSuchReason_IsRefused()
    {
        Assert.Equal("request.cancelled", RequestRule.CheckAbsence(Moment(-60) with { IsCancelled = true }, AbsenceReason.Work, Delivery.InPerson)?.Code);
        Assert.Equal("request.marked", RequestRule.CheckAbsence(Moment(-60) with { Mark = AttendanceStatus.CheckedIn }, AbsenceReason.Work, Delivery.InPerson)?.Code);
        Assert.Equal("request.reason", RequestRule.CheckAbsence(Moment(-60), AbsenceReason.TelehealthFailure, Delivery.InPerson)?.Code);
        Assert.Equal("request.reason", RequestRule.CheckAbsence(Moment(-60), (AbsenceReason)99, Delivery.Telehealth)?.Code);
        Assert.Null(RequestRule.CheckAbsence(Moment(-60), AbsenceReason.TelehealthFailure, Delivery.Telehealth));
    }

    [Theory]
    [InlineData(AttendanceStatus.Excused, true, -1, null)]
    [InlineData(AttendanceStatus.Unexcused, true, -1, null)]
    [InlineData(AttendanceStatus.Excused, false, -1, "request.marked")]
    [InlineData(AttendanceStatus.Unexcused, false, -1, "request.marked")]
    [InlineData(AttendanceStatus.Present, true, -1, "request.marked")]
    [InlineData(AttendanceStatus.Excused, true, 0, "request.started")]
    public void CheckComing_OnlyTheOwnWordAndBeforeTheStart(AttendanceStatus mark, bool own, int minutes, string? expected) =>
        Assert.Equal(expected, RequestRule.CheckComing(Moment(minutes) with { Mark = mark }, own)?.Code);

    [Theory]
    [InlineData(-241, 5, "request.too-early")]
    [InlineData(-240, 5, null)]
    [InlineData(0, 15, null)]
    [InlineData(14, 10, null)]
    [InlineData(15, 10, "request.too-late")] // Nobody is let in any more (C3).
    [InlineData(-10, 20, "request.minutes")]
    [InlineData(-10, 0, "request.minutes")]
    public void CheckLate_FromHoursBeforeToTheCutOff(int minutes, int late, string? expected) =>
        Assert.Equal(expected, RequestRule.CheckLate(Moment(minutes), late, new AttendanceParameters())?.Code);

    [Fact]
    public void CheckMove_GroupStartedOrLongText_IsRefused()
    {
        Assert.Null(RequestRule.CheckMove(Moment(-60), "After four would be good"));
        Assert.Equal("request.group", RequestRule.CheckMove(Moment(-60) with { Kind = SessionKind.GroupTherapy }, "")?.Code);
        Assert.Equal("request.started", RequestRule.CheckMove(Moment(0), "")?.Code);
        Assert.Equal("request.cancelled", RequestRule.CheckMove(Moment(-60) with { IsCancelled = true }, "")?.Code);
        Assert.Equal("text.too-long", RequestRule.CheckMove(Moment(-60), new string('x', 201))?.Code);
    }

    private static RequestMoment Moment(int minutes) =>
        new(new UtcSlot(Start, Start.AddHours(1)), SessionKind.IndividualTherapy, IsCancelled: false, AttendanceStatus.Expected, Start.AddMinutes(minutes));
}

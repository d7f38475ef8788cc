using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Clients;
using IopPortal.Features.Writing;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance.Calls;

public sealed class RecordNoShowCallTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task GetNoShowCalls_NoShow_IsToBeCalledUntilReached()
    {
        var roll = await MissedAsync();
        await CallAsync(roll, CallOutcome.NoAnswer, "Try at noon");
        var tried = Assert.Single((await ListAsync()).People);

        await CallAsync(roll, CallOutcome.Reached);

        Assert.Equal(("Ana Lane", "555-0199", false), (tried.Name, tried.Phone, tried.SafeToLeaveMessage));
        Assert.Equal((CallOutcome.NoAnswer, "Try at noon", "Cass Manages", new TimeOnly(10, 5)), (tried.Tries[0].Outcome, tried.Tries[0].Note, tried.Tries[0].By, tried.Tries[0].At));
        Assert.Empty((await ListAsync()).People);
    }

    [Fact]
    public async Task GetNoShowCalls_RollMissingOrThreeDaysAgo_IsNobody()
    {
        var roll = await Roll.AtAsync(_store, 12, 30);
        var missing = (await ListAsync()).People;
        await _store.SaveAsync(new AttendanceRecord(roll.Session.Id, Sample.Ana.Id, null, new(AttendanceStatus.NoShow), Sample.Therapist.UserId, roll.Session.EndUtc));
        roll.Now(Sample.Wednesday, 9);
        var twoDays = (await ListAsync()).People;
        roll.Now(Sample.Monday.AddDays(3), 9);

        Assert.Empty(missing);
        Assert.Single(twoDays);
        Assert.Empty((await ListAsync()).People);
    }

    [Fact]
    public async Task GetNoShowCalls_TherapistAndFrontDesk_OwnSessionsAndNoTitles()
    {
        await MissedAsync();

        Assert.Single((await ListAsync(Sample.Therapist)).People);
        Assert.Empty((await ListAsync(Sample.SecondTherapist)).People);
        Assert.Equal("Room 1", Assert.Single((await ListAsync(Sample.FrontDesk)).People).Where);
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetNoShowCalls>().HandleAsync(Sample.Reviewer, Token)));
    }

    [Fact]
    public async Task RecordNoShowCall_NoLongerANoShow_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 10, 5);

        Assert.Equal("call.no-no-show", Roll.Code(await CallAsync(roll, CallOutcome.Reached)));
    }

    [Fact]
    public async Task RecordNoShowCall_UnknownOutcomeOrLongNote_IsRefused()
    {
        var roll = await MissedAsync();

        Assert.Equal("call.outcome", Roll.Code(await CallAsync(roll, (CallOutcome)9)));
        Assert.Equal("text.too-long", Roll.Code(await CallAsync(roll, CallOutcome.Reached, new string('x', 201))));
    }

    [Fact]
    public async Task RecordNoShowCall_ForeignSessionOrRoleWithoutTheRight_IsRefused()
    {
        var roll = await MissedAsync();

        Assert.Equal("not-found", Roll.Code(await CallAsync(roll, CallOutcome.Reached, by: Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await CallAsync(roll, CallOutcome.Reached, by: Sample.Auditor)));
        Assert.Empty((await CallAsync(roll, CallOutcome.Reached, by: Sample.FrontDesk)).Refusals);
    }

    [Fact]
    public async Task RecordNoShowCall_Undone_IsToBeCalledAgain()
    {
        var roll = await MissedAsync();
        await CallAsync(roll, CallOutcome.Reached);

        await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.CaseManager, Token);

        Assert.Empty(Assert.Single((await ListAsync()).People).Tries);
    }

    [Fact]
    public async Task GetClientSchedule_CalledAndCorrected_ShowsEveryStep()
    {
        var roll = await MissedAsync();
        await CallAsync(roll, CallOutcome.NoAnswer);
        await roll.SendAsync(roll.Mark(AttendanceStatus.Unexcused, 1) with { AbsenceReason = AbsenceReason.Transport, Reason = "Called back" });
        roll.Now(Sample.Monday, 13);

        var schedule = await _store.UseCase<GetClientSchedule>().HandleAsync(Sample.Director, Sample.Ana.Id, Token);

        var past = Assert.Single(schedule.Value.Past);
        Assert.Equal((CallOutcome.NoAnswer, AttendanceStatus.NoShow), (Assert.Single(past.Calls).Outcome, Assert.Single(past.Corrections).Old));
    }

    [Fact]
    public async Task GetAttendanceHistory_EveryStepIsShownLatestFirst()
    {
        var roll = await MissedAsync();
        await roll.SendAsync(roll.Mark(AttendanceStatus.Present, 1));

        var history = await _store.UseCase<GetAttendanceHistory>().HandleAsync(Sample.CaseManager, roll.Session.Id, Token);
        var desk = await _store.UseCase<GetAttendanceHistory>().HandleAsync(Sample.FrontDesk, roll.Session.Id, Token);

        Assert.Equal([(AttendanceStatus.NoShow, AttendanceStatus.Present), (null, AttendanceStatus.NoShow)], history.Value.Steps.Select(step => (step.Step.Old, step.Step.New)));
        Assert.Equal("forbidden", Roll.Code(desk));
    }

    private async Task<Roll> MissedAsync()
    {
        var roll = await Roll.AtAsync(_store, 10, 5);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));
        return roll;
    }

    private async Task<NoShowCallsView> ListAsync(Actor? by = null) => (await _store.UseCase<GetNoShowCalls>().HandleAsync(by ?? Sample.CaseManager, Token)).Value;

    private Task<Result<Guid>> CallAsync(Roll roll, CallOutcome outcome, string note = "", Actor? by = null) =>
        _store.UseCase<RecordNoShowCall>().HandleAsync(by ?? Sample.CaseManager, new(Guid.CreateVersion7(), roll.Session.Id, Sample.Ana.Id, outcome, note), Token);
}

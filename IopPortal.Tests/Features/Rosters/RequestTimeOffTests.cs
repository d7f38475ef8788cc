using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Features.Today;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class RequestTimeOffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Own_WaitsAndIsSeenByThePersonAndTheDirectorAlone()
    {
        var result = await AskAsync(Sample.Therapist);

        Assert.Equal(TimeOffStatus.Requested, await _store.ReadAsync(db => db.TimeOff.Where(off => off.Id == result.Value).Select(off => off.Status).SingleAsync(Now)));
        Assert.Equal(TimeOffStatus.Requested, Assert.Single(await OnRosterAsync(Sample.Therapist)).Status);
        Assert.Single(await OnRosterAsync(Sample.Director));
        Assert.Empty(await OnRosterAsync(Sample.SecondTherapist));
    }

    [Fact]
    public async Task HandleAsync_ForSomebodyElseOrWithoutTheRight_IsRefused()
    {
        Assert.Equal(Refusal.NotFound, Assert.Single((await AskAsync(Sample.SecondTherapist)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AskAsync(Sample.Auditor)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AskAsync(Sample.Director)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_DaysThatAreOver_AreRefused() =>
        Assert.Equal("date.before", Assert.Single((await AskAsync(Sample.Therapist, Sample.Monday.AddDays(-3))).Refusals).Code);

    [Fact]
    public async Task HandleAsync_B10NotYetApproved_StandsInNobodysWay()
    {
        await AskAsync(Sample.Therapist, Sample.Monday);

        var today = (await _store.UseCase<GetToday>().HandleAsync(Sample.Director, Now)).Value;
        var board = (await _store.UseCase<GetBoard>().HandleAsync(Sample.Director, new(Sample.Monday, 1), Now)).Value;

        Assert.Empty(today.Out);
        Assert.Empty(board.TimeOff);
        await DecideAsync(approve: true);
        Assert.Single((await _store.UseCase<GetToday>().HandleAsync(Sample.Director, Now)).Value.Out);
    }

    [Fact]
    public async Task HandleAsync_Declined_StaysWithThePersonAndCannotBeAnsweredTwice()
    {
        await AskAsync(Sample.Therapist);

        Assert.True((await DecideAsync(approve: false)).Succeeded);

        Assert.Equal(TimeOffStatus.Declined, Assert.Single(await OnRosterAsync(Sample.Therapist)).Status);
        Assert.Equal("time-off.decided", Assert.Single((await DecideAsync(approve: true)).Refusals).Code);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await DecideAsync(approve: true, Sample.Therapist)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_TwoAnswersAtOnce_TheSecondIsTold()
    {
        var asked = (await AskAsync(Sample.Therapist)).Value;
        var decide = _store.UseCase<DecideTimeOff>();
        await decide.HandleAsync(Sample.Director, new(asked, 1, Approve: true), Now);

        Assert.Equal("stale", Assert.Single((await decide.HandleAsync(Sample.Director, new(asked, 1, Approve: false), Now)).Refusals).Code);
    }

    [Fact]
    public async Task ListTimeOffRequests_SessionsOnIt_AreNamedWithTheirClients()
    {
        var hit = await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday)));
        await AskAsync(Sample.Therapist);

        var view = (await _store.UseCase<ListTimeOffRequests>().HandleAsync(Sample.Director, cancellationToken: Now)).Value;

        var touched = Assert.Single(Assert.Single(view.Requests).Sessions);
        Assert.Equal((hit.Id, 2), (touched.Id, touched.Clients));
    }

    private Task<Result<Guid>> AskAsync(Actor actor, DateOnly? date = null) => _store.UseCase<RequestTimeOff>().HandleAsync(
        actor, new(Guid.NewGuid(), Sample.TherapistStaff.Id, date ?? Sample.Tuesday, date ?? Sample.Tuesday, null, null, "Dentist"), Now);

    private async Task<Result<Done>> DecideAsync(bool approve, Actor? actor = null)
    {
        var off = await _store.ReadAsync(db => db.TimeOff.SingleAsync(Now));
        return await _store.UseCase<DecideTimeOff>().HandleAsync(actor ?? Sample.Director, new(off.Id, off.Version, approve), Now);
    }

    private async Task<IReadOnlyList<TimeOffView>> OnRosterAsync(Actor actor) =>
        (await _store.UseCase<GetStaffRoster>().HandleAsync(actor, Sample.TherapistStaff.Id, Now)).Value.TimeOff;
}

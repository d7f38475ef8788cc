using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Live;
using IopPortal.Features.MySchedule;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>A session of tomorrow at ten that moves to three: who does not know it is called (REQ-4; K44).</summary>
public sealed class GetChangeCallsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Session _session = Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Moved_EverybodyOnTheRosterUntilTheyKnow()
    {
        await MovedAsync();

        var list = await ListAsync();

        Assert.Equal(["Ana Lane", "Ben Moss"], list.People.Select(person => person.Name));
        var ana = list.People[0];
        Assert.Equal(("555-0199", false, ScheduleChangeKind.Moved), (ana.Phone, ana.SafeToLeaveMessage, ana.Change));
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(15, 0)), (ana.OldStart, ana.When.Start));
    }

    [Fact]
    public async Task HandleAsync_Acknowledged_IsOffTheList()
    {
        await MovedAsync();
        var shown = (await _store.UseCase<GetChanges>().HandleAsync(Sample.ClientActor, Token)).Value;

        await _store.UseCase<SeeChanges>().HandleAsync(Sample.ClientActor, shown.Upto, Token);

        Assert.Equal(["Ben Moss"], await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_FetchedBefore_StaysAndFetchedAfter_IsOffTheList()
    {
        await _store.SaveAsync(_session);
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        await _store.FetchAsync(token);
        _store.Clock.Advance(TimeSpan.FromMinutes(5));
        await MoveAsync(1, 15);
        var before = await NamesAsync();
        _store.Clock.Advance(TimeSpan.FromMinutes(5));

        var told = new TaskCompletionSource();
        using (_store.UseCase<ScheduleChanges>().Subscribe([Topic.Calls], () => Task.FromResult(told.TrySetResult())))
        {
            await _store.FetchAsync(token); // The same day: news all the same, for the version is another.
            await told.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        }

        Assert.Equal(["Ana Lane", "Ben Moss"], before);
        Assert.Equal(["Ben Moss"], await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_RevokedLinkFetchedAfter_CountsForNothing()
    {
        await MovedAsync();
        var feed = (await _store.AddFeedAsync(Sample.ClientActor)).Value;
        _store.Clock.Advance(TimeSpan.FromMinutes(5));
        await _store.FetchAsync(feed.TokenOf());
        Assert.Equal(["Ben Moss"], await NamesAsync());

        await _store.ReadAsync(db => db.CalendarFeeds.ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, _store.Clock.UtcNow), Token));

        Assert.Equal(["Ana Lane", "Ben Moss"], await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_MovedThereAndBackUnseen_IsNobody()
    {
        await MovedAsync();
        await MoveAsync(2, 10);

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_RoomOnly_IsNobody()
    {
        await _store.SaveAsync(_session);
        await MoveAsync(1, 10, Sample.SmallRoom.Id);

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_Cancelled_IsToldSoUntilItWouldHaveBegun()
    {
        await _store.SaveAsync(_session);
        Assert.Empty((await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(_session.Id, 1, "Snow"), Token)).Refusals);
        var people = (await ListAsync()).People;
        _store.Clock.UtcNow = _session.StartUtc;

        Assert.All(people, person => Assert.Equal(ScheduleChangeKind.Cancelled, person.Change));
        Assert.Equal(2, people.Count);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_LaterThanTheHours_ComesInTime()
    {
        var later = Sample.Session(Sample.Slot(Sample.Monday.AddDays(4)), room: Sample.BigRoom.Id, clients: Sample.Ana.Id);
        await _store.SaveAsync(later);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, new(later.Id, 1, later.Date, new(15, 0), 60, Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token)).Refusals);
        var early = await NamesAsync();
        _store.Clock.UtcNow = later.StartUtc.AddHours(-48);

        Assert.Empty(early);
        Assert.Equal(["Ana Lane"], await NamesAsync());
    }

    [Fact]
    public async Task HandleAsync_Roles_OwnSessionsNoTitlesAndNobodyElse()
    {
        await MovedAsync();

        Assert.Equal("Coping skills", (await ListAsync(Sample.Therapist)).People[0].Where);
        Assert.Empty((await ListAsync(Sample.SecondTherapist)).People);
        Assert.Equal("Room 1", (await ListAsync(Sample.FrontDesk)).People[0].Where);
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetChangeCalls>().HandleAsync(Sample.Reviewer, Token)));
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetChangeCalls>().HandleAsync(Sample.ClientActor, Token)));
    }

    [Fact]
    public async Task RecordChangeCall_NoAnswerStaysAndReachedLeaves()
    {
        await MovedAsync();
        await CallAsync(CallOutcome.NoAnswer, "Try at noon");
        var tried = (await ListAsync()).People[0];

        await CallAsync(CallOutcome.Reached);

        Assert.Equal((CallOutcome.NoAnswer, "Try at noon", "Cass Manages"), (tried.Tries[0].Outcome, tried.Tries[0].Note, tried.Tries[0].By));
        Assert.Equal(["Ben Moss"], await NamesAsync());
        _store.Clock.Advance(TimeSpan.FromMinutes(1));
        await MoveAsync(2, 16);
        Assert.Equal(["Ana Lane", "Ben Moss"], await NamesAsync());
    }

    [Fact]
    public async Task RecordChangeCall_Message_OnlyWhereOneMayBeLeft()
    {
        await MovedAsync();
        Assert.Equal("call.no-message", Roll.Code(await CallAsync(CallOutcome.LeftMessage)));
        await _store.ReadAsync(db => db.Clients.Where(client => client.Id == Sample.Ana.Id).ExecuteUpdateAsync(set => set.SetProperty(client => client.SafeToLeaveMessage, true), Token));

        Assert.Empty((await CallAsync(CallOutcome.LeftMessage)).Refusals);

        Assert.Equal(["Ben Moss"], await NamesAsync());
    }

    [Fact]
    public async Task RecordChangeCall_NothingChangedOrNoSuchOutcomeOrLongNote_IsRefused()
    {
        await _store.SaveAsync(_session);
        Assert.Equal("call.no-change", Roll.Code(await CallAsync(CallOutcome.Reached)));
        await MoveAsync(1, 15);

        Assert.Equal("call.outcome", Roll.Code(await CallAsync((CallOutcome)9)));
        Assert.Equal("text.too-long", Roll.Code(await CallAsync(CallOutcome.Reached, new string('x', 201))));
        Assert.Equal("not-found", Roll.Code(await CallAsync(CallOutcome.Reached, by: Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await CallAsync(CallOutcome.Reached, by: Sample.Auditor)));
    }

    [Fact]
    public async Task RecordChangeCall_Undone_IsToBeCalledAgain()
    {
        await MovedAsync();
        await CallAsync(CallOutcome.Reached);

        Assert.Empty((await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.CaseManager, Token)).Refusals);

        Assert.Equal(["Ana Lane", "Ben Moss"], await NamesAsync());
    }

    private async Task MovedAsync()
    {
        await _store.SaveAsync(_session);
        await MoveAsync(1, 15);
    }

    private async Task MoveAsync(int version, int from, Guid? room = null) =>
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, new(_session.Id, version, _session.Date, new(from, 0), 60, room ?? Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token)).Refusals);

    private async Task<ChangeCallsView> ListAsync(Actor? by = null) => (await _store.UseCase<GetChangeCalls>().HandleAsync(by ?? Sample.CaseManager, Token)).Value;

    private async Task<IEnumerable<string>> NamesAsync() => (await ListAsync()).People.Select(person => person.Name);

    private Task<Result<Guid>> CallAsync(CallOutcome outcome, string note = "", Actor? by = null) =>
        _store.UseCase<RecordChangeCall>().HandleAsync(by ?? Sample.CaseManager, new(Guid.CreateVersion7(), _session.Id, Sample.Ana.Id, outcome, note), Token);
}

using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Writing;

/// <summary>Ten seconds in which the own last command can be taken back, and who has to be told of a change.</summary>
public sealed class UndoLastCommandTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Session _session = Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_MovedSession_IsAsItWasButItsCountersGrow()
    {
        await MoveAsync(Sample.Director, from: 14);

        var result = await UndoAsync(Sample.Director);

        Assert.True(result.Succeeded);
        var now = await SessionAsync();
        Assert.Equal((_session.Date, _session.Start, _session.StartUtc, _session.IsException), (now.Date, now.Start, now.StartUtc, now.IsException));
        Assert.True(now.Version > 2);
        Assert.Equal(2, now.Sequence);
        Assert.All(now.Bookings, booking => Assert.Equal((now.StartUtc, now.EndUtc, true), (booking.StartUtc, booking.EndUtc, booking.Active)));
    }

    [Fact]
    public async Task HandleAsync_CancelledSession_HoldsEverybodyAgain()
    {
        await _store.SaveAsync(_session);
        Assert.True((await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(_session.Id, 1, "Snow"), Token)).Succeeded);

        Assert.Empty((await UndoAsync(Sample.Director)).Refusals);

        var now = await SessionAsync();
        Assert.Equal((SessionStatus.Scheduled, ""), (now.Status, now.CancelReason));
        Assert.All(now.Bookings, booking => Assert.True(booking.Active));
    }

    [Fact]
    public async Task HandleAsync_OtherRoom_GivesTheFirstRoomBack()
    {
        await _store.SaveAsync(_session);
        Assert.True((await _store.UseCase<ChangeRoom>().HandleAsync(Sample.Director, new(_session.Id, 1, Sample.SmallRoom.Id), Token)).Succeeded);

        Assert.Empty((await UndoAsync(Sample.Director)).Refusals);

        Assert.Equal(Sample.BigRoom.Id, (await SessionAsync()).RoomId);
    }

    [Fact]
    public async Task HandleAsync_Twice_TheSecondIsTooLate()
    {
        await MoveAsync(Sample.Director, from: 14);
        await UndoAsync(Sample.Director);

        Assert.Equal("undo.too-late", Assert.Single((await UndoAsync(Sample.Director)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AfterTheTime_IsRefused()
    {
        await MoveAsync(Sample.Director, from: 14);
        _store.Clock.Advance(TimeSpan.FromSeconds(13));

        Assert.Equal("undo.too-late", Assert.Single((await UndoAsync(Sample.Director)).Refusals).Code);
        Assert.Equal(new TimeOnly(14, 0), (await SessionAsync()).Start);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesCommand_IsNotTakenBack()
    {
        await MoveAsync(Sample.Director, from: 14);

        Assert.Equal("undo.too-late", Assert.Single((await UndoAsync(Sample.CaseManager)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SomebodyChangedItSince_IsRefusedWithTheName()
    {
        await MoveAsync(Sample.Director, from: 14);
        Assert.True((await _store.UseCase<ChangeRoom>().HandleAsync(Sample.CaseManager, new(_session.Id, 2, Sample.SmallRoom.Id), Token)).Succeeded);

        var refusal = Assert.Single((await UndoAsync(Sample.Director)).Refusals);

        Assert.Equal(new Refusal("undo.changed", "casemanager"), refusal);
        Assert.Equal(Sample.SmallRoom.Id, (await SessionAsync()).RoomId);
    }

    [Fact]
    public async Task HandleAsync_SomebodyWasAddedSince_IsRefused()
    {
        await MoveAsync(Sample.Director, from: 14);
        await using (var db = _store.CreateContext())
        {
            var session = await db.Sessions.Include(row => row.Bookings).SingleAsync(Token);
            session.Book(BookingKind.Client, Sample.Ben.Id, BookingRole.Member, _store.Clock.GetUtcNow());
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal("undo.changed", Assert.Single((await UndoAsync(Sample.Director)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_OldRoomTakenMeanwhile_IsRefusedAndNothingChanges()
    {
        await MoveAsync(Sample.Director, from: 14);
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var result = await UndoAsync(Sample.Director);

        Assert.Equal("booking.taken", Assert.Single(result.Refusals).Code);
        Assert.Equal(new TimeOnly(14, 0), (await SessionAsync()).Start);
    }

    [Fact]
    public async Task RunAsync_SessionMoved_TellsWhoLeadsAndAttendsButNotWhoDidIt()
    {
        await MoveAsync(Sample.Therapist, from: 14);

        var notice = Assert.Single(await _store.ReadAsync(db => db.ScheduleNotices.ToListAsync(Token)));
        Assert.Equal((Sample.Ana.Id, ScheduleChangeKind.Moved, _session.Date, _session.Start), (notice.PersonId, notice.Change, notice.OldDate, notice.OldStart));
    }

    [Fact]
    public async Task HandleAsync_NobodyHasSeenTheChange_NobodyIsToldOfIt()
    {
        await MoveAsync(Sample.Director, from: 14);
        await UndoAsync(Sample.Director);

        Assert.Empty(await _store.ReadAsync(db => db.ScheduleNotices.ToListAsync(Token)));
    }

    private async Task MoveAsync(Actor actor, int from)
    {
        await _store.SaveAsync(_session);
        var command = new MoveSessionCommand(_session.Id, 1, _session.Date, new(from, 0), 60, Sample.BigRoom.Id, Sample.TherapistStaff.Id);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(actor, command, Token)).Refusals);
    }

    private Task<Result<Done>> UndoAsync(Actor actor) => _store.UseCase<UndoLastCommand>().HandleAsync(actor, Token);

    private Task<Session> SessionAsync() => _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).SingleAsync(row => row.Id == _session.Id, Token));
}

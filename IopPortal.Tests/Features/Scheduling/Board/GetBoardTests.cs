using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Board;

public sealed class GetBoardTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_AWeek_ShowsItsSessionsClosuresAndAbsences()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, room: Sample.BigRoom.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(7))));
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Monday.AddDays(4), null, null, "Holiday"));
        await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Wednesday, null, null, "Private"));

        var board = await BoardAsync(Sample.Director);

        Assert.Equal([Sample.Monday, Sample.Wednesday, Sample.Monday.AddDays(4)], board.Sessions.Select(session => session.Date));
        var block = board.Sessions[0];
        Assert.Equal((group.Name, "MO", 1, "Tess Therapist", "Room 1", 0, 12), (block.Title, block.TrackCode, block.TrackColor, block.LeadName, block.RoomName, block.Members, block.Capacity));
        Assert.Equal(("Holiday", "Main Street"), (board.Closures.Single().Reason, board.Closures.Single().Where));
        Assert.Equal("Tess Therapist", board.TimeOff.Single().Name);
        Assert.Equal((Sample.Monday, new TimeOnly(8, 0)), (board.NowDate, board.NowTime));
    }

    [Fact]
    public async Task HandleAsync_A6ASubstituteLeads_SaysSoAndNotThatItMoved()
    {
        var rows = Sample.GroupRows(out _);
        rows.OfType<Session>().ElementAt(1).LedBy(Sample.SecondTherapistStaff.Id, TestClock.Monday.AddDays(-1));
        await _store.SaveAsync(rows);

        var sessions = (await BoardAsync(Sample.Director)).Sessions;

        Assert.Equal([null, ApartKind.NewLead, null], sessions.Select(session => session.Apart));
    }

    [Fact]
    public async Task HandleAsync_FirstDayOfTheWeekShownTwice_EverySessionStandsInOneWeekOnce()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(-1), 22, 23)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 0, 1)));

        var before = await BoardAsync(Sample.Director, query => query with { From = Sample.Monday.AddDays(-7) });
        var after = await BoardAsync(Sample.Director);

        Assert.Equal((Sample.Monday.AddDays(-1), Sample.Monday), (Assert.Single(before.Sessions).Date, Assert.Single(after.Sessions).Date));
    }

    [Fact]
    public async Task HandleAsync_Therapist_ReadsOwnClientsByNameAndOthersAsBusy()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));

        var board = await BoardAsync(Sample.Therapist);

        Assert.Equal([(false, Sample.Ana.DisplayName, "MO"), (true, null, "")], board.Sessions.OrderBy(session => session.IsBusy).Select(session => (session.IsBusy, session.ClientName, session.TrackCode)));
    }

    [Fact]
    public async Task HandleAsync_Administrator_SeesNoClientNoTitleAndNoCount()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(first: Sample.Wednesday), dates: 1));

        var board = await BoardAsync(Sample.Administrator);

        Assert.All(board.Sessions, session => Assert.Equal((null, null), (session.ClientName, session.Members)));
        Assert.Equal(["", "Coping skills"], board.Sessions.Select(session => session.Title));
        Assert.False(board.MayBook);
    }

    [Fact]
    public async Task HandleAsync_Filtered_ShowsOneTherapistRoomOrTrack()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id));
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(first: Sample.Wednesday), dates: 1));

        Assert.Equal(2, (await BoardAsync(Sample.Director, query => query with { StaffId = Sample.TherapistStaff.Id })).Sessions.Count);
        Assert.Single((await BoardAsync(Sample.Director, query => query with { RoomId = Sample.SmallRoom.Id })).Sessions);
        Assert.Single((await BoardAsync(Sample.Director, query => query with { TrackId = Sample.Track.Id })).Sessions);
        Assert.Empty((await BoardAsync(Sample.Director, query => query with { LocationId = Guid.NewGuid() })).Sessions);
    }

    [Fact]
    public async Task HandleAsync_OneClient_ShowsOnlyWhereTheClientIsBookedAndKeepsTheOpening()
    {
        var own = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));

        var board = await BoardAsync(Sample.Director, query => query with { ClientId = Sample.Ana.Id });

        Assert.Equal([own.Id], board.Sessions.Select(session => session.Id));
        Assert.Equal(Sample.Ana.DisplayName, board.Of(BoardChoiceKind.Client).Single().Name);
        Assert.True(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(audit => audit.ObjectId == Sample.Ana.Id && audit.Outcome == AuditOutcome.Opened)));
    }

    [Fact]
    public async Task HandleAsync_ClientOutOfReach_IsNotFound()
    {
        var query = new BoardQuery(Sample.Monday, 7) { ClientId = Sample.Ben.Id };

        foreach (var actor in new[] { Sample.Therapist, Sample.Administrator })
        {
            var result = await _store.UseCase<GetBoard>().HandleAsync(actor, query, TestContext.Current.CancellationToken);
            Assert.Equal(Refusal.NotFound, result.Refusals.Single());
        }
    }

    [Fact]
    public async Task HandleAsync_MovedSession_SaysWhereItStood()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var moved = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(session.Id, session.Version, Sample.Wednesday, new(14, 0), 60, null, Sample.TherapistStaff.Id), TestContext.Current.CancellationToken);
        Assert.True(moved.Succeeded, string.Join(", ", moved.Refusals));

        var shown = (await BoardAsync(Sample.Director)).Sessions.Single();

        Assert.Equal((session.Date, session.Start), (shown.OldDate, shown.OldStart));
    }

    [Fact]
    public async Task HandleAsync_MayMove_AgreesWithTheSessionItself()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(first: Sample.Monday)));

        foreach (var actor in new[] { Sample.Director, Sample.Therapist, Sample.CaseManager, Sample.FrontDesk, Sample.Auditor, Sample.Administrator })
        {
            foreach (var session in (await BoardAsync(actor)).Sessions)
            {
                var itself = await _store.UseCase<GetSession>().HandleAsync(actor, session.Id, withRoster: false, TestContext.Current.CancellationToken);
                Assert.Equal(itself.Succeeded && itself.Value.Actions.MayMove, session.MayMove);
            }
        }
    }

    [Fact]
    public async Task HandleAsync_PastSessionWithoutMarks_SaysTheRollIsMissing()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday), clients: Sample.Ana.Id));
        _store.Clock.UtcNow = Sample.At(Sample.Monday, 12);

        Assert.True((await BoardAsync(Sample.Director)).Sessions.Single().RollMissing);
    }

    private async Task<BoardView> BoardAsync(Actor actor, Func<BoardQuery, BoardQuery>? change = null)
    {
        var query = new BoardQuery(Sample.Monday, 7);
        var result = await _store.UseCase<GetBoard>().HandleAsync(actor, change?.Invoke(query) ?? query, TestContext.Current.CancellationToken);
        return result.Value;
    }
}

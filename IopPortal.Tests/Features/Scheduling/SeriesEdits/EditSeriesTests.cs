using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Settings;
using IopPortal.Features.Writing;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>This and following, or all: what an edit of a series does to each of its dates, and what it leaves alone.</summary>
public sealed class EditSeriesTests : IAsyncDisposable
{
    private static readonly DateOnly First = Sample.Monday.AddDays(7);

    private readonly TestStore _store = new();
    private Guid _group;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_AllAtAnotherTime_MovesEveryDateWithEverybodyInIt()
    {
        var series = await GroupAsync(Sample.Ana.Id);

        await EditAsync(series.Edit(series.Target() with { Start = new(13, 0), End = new(16, 0) }));

        var sessions = await SessionsAsync();
        Assert.Equal(12, sessions.Count);
        Assert.All(sessions, session =>
        {
            Assert.Equal((new TimeOnly(13, 0), new TimeOnly(16, 0), false, 1), (session.Start, session.End, session.IsException, session.Sequence));
            Assert.Equal([new SessionBreak(new(14, 20), new(14, 30))], session.Breaks);
            Assert.Equal([Sample.Ana.Id], session.Clients);
            Assert.All(session.Bookings, booking => Assert.Equal((session.StartUtc, session.EndUtc), (booking.StartUtc, booking.EndUtc)));
        });
    }

    [Fact]
    public async Task HandleAsync_ThisAndFollowing_SplitsTheSeriesAndKeepsTheEarlierDates()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        var from = First.AddDays(14);

        var rest = await EditAsync(series.Edit(series.Target() with { LeadId = Sample.SecondTherapistStaff.Id }, following: from));

        Assert.NotEqual(series.Id, rest);
        var sessions = await SessionsAsync();
        Assert.All(sessions, session => Assert.Equal(
            session.Date < from ? (Sample.TherapistStaff.Id, series.Id) : (Sample.SecondTherapistStaff.Id, rest), (session.LeadId, session.SeriesId)));
        var stored = await _store.ReadAsync(db => db.Series.OrderBy(row => row.FirstDate).ToListAsync(Token));
        Assert.Equal([(First, from.AddDays(-1)), (from, series.LastDate)], stored.Select(row => (row.FirstDate, row.LastDate)));
        Assert.Equal(rest, (await _store.ReadAsync(db => db.Groups.SingleAsync(Token))).SeriesId);
    }

    [Fact]
    public async Task HandleAsync_StartedAndAttendedSessions_AreNeverTouched()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        _store.Clock.UtcNow = Sample.At(First.AddDays(2), 9, 30);
        var started = (await SessionsAsync()).Where(session => session.Date <= First.AddDays(2)).Select(Seen).ToList();

        await EditAsync(series.Edit(series.Target() with { Start = new(13, 0), End = new(16, 0) }));

        Assert.Equal(2, started.Count);
        Assert.Equal(started, (await SessionsAsync()).Where(session => session.Date <= First.AddDays(2)).Select(Seen));
    }

    [Fact]
    public async Task HandleAsync_MovedDate_SurvivesUnlessAskedOtherwise()
    {
        var series = await GroupAsync();
        var moved = (await SessionsAsync())[3];
        await MoveAsync(moved, moved.Date.AddDays(1), 10);

        await EditAsync(series.Edit(series.Target() with { Start = new(13, 0), End = new(16, 0) }));
        Assert.Equal((moved.Date.AddDays(1), new TimeOnly(10, 0), true), await PlaceAsync(moved.Id));

        series = await SeriesAsync(series.Id);
        await EditAsync(series.Edit(series.Target(), overwriteMoved: true));
        Assert.Equal((moved.Date, new TimeOnly(13, 0), false), await PlaceAsync(moved.Id));
    }

    [Fact]
    public async Task HandleAsync_AnotherWeekday_TakesTheSessionsAlongAndMakesNone()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        var before = (await SessionsAsync()).Select(session => session.Id).ToHashSet();

        await EditAsync(series.Edit(series.Target() with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Wednesday | WeekdaySet.Friday }));

        var sessions = await SessionsAsync();
        Assert.Equal(before, sessions.Select(session => session.Id).ToHashSet());
        Assert.Equal(4, sessions.Count(session => session.Date.DayOfWeek == DayOfWeek.Tuesday));
        Assert.DoesNotContain(sessions, session => session.Date.DayOfWeek == DayOfWeek.Monday || session.Status == SessionStatus.Cancelled);
    }

    [Fact]
    public async Task HandleAsync_OneWeekdayMore_AddsItsDatesWithEveryMember()
    {
        var series = await GroupAsync(Sample.Ana.Id);

        await EditAsync(series.Edit(series.Target() with { Weekdays = Sample.MondayWednesdayFriday | WeekdaySet.Thursday }));

        var added = (await SessionsAsync()).Where(session => session.Date.DayOfWeek == DayOfWeek.Thursday).ToList();
        Assert.Equal(4, added.Count);
        Assert.All(added, session => Assert.Equal([Sample.Ana.Id], session.Clients));
    }

    [Fact]
    public async Task HandleAsync_EndedEarlier_CallsOffWhatFollowsAndSaysSo()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        var last = First.AddDays(10);

        await EditAsync(series.Edit(series.Target() with { LastDate = last }));

        Assert.All(await SessionsAsync(), session => Assert.Equal(session.Date <= last ? SessionStatus.Scheduled : SessionStatus.Cancelled, session.Status));
        Assert.Equal(last, (await SeriesAsync(series.Id)).LastDate);
    }

    [Fact]
    public async Task HandleAsync_LongerIntoAClosure_LeavesTheClosedDateOutWithItsReason()
    {
        var series = await GroupAsync();
        var closed = series.LastDate.AddDays(1);
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, closed, null, null, "Staff day"));

        await EditAsync(series.Edit(series.Target() with { LastDate = series.LastDate.AddDays(7) }));

        Assert.Equal(14, (await SessionsAsync()).Count);
        Assert.Equal(new SeriesSkip(closed, "Staff day"), Assert.Single((await SeriesAsync(series.Id)).Skips));
    }

    [Fact]
    public async Task HandleAsync_RoomTakenOnOneDate_IsRefusedWholeUntilThatDateIsDecided()
    {
        var series = await GroupAsync();
        var date = First.AddDays(7);
        await _store.SaveAsync(Sample.Session(new(date, new(13, 0), new(14, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var target = series.Target() with { Start = new(13, 0), End = new(16, 0) };

        var refused = await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(target), Token);

        Assert.Equal(("group.date-undecided", (object)date), (Assert.Single(refused.Refusals).Code, refused.Refusals[0].Arguments[0]));
        Assert.All(await SessionsAsync(), session => Assert.Equal(0, session.Sequence));

        await EditAsync(series.Edit(target, decisions: new SeriesDecision(date, SeriesChoice.StayAsItIs)));
        Assert.Equal(11, (await SessionsAsync()).Count(session => session.Start == new TimeOnly(13, 0)));
        Assert.Equal((date, new TimeOnly(9, 0), true), await PlaceAsync((await SessionsAsync()).Single(session => session.Date == date && session.GroupId == _group).Id));
    }

    [Fact]
    public async Task HandleAsync_OneDateAtAnotherTimeAndOneCalledOff_DoesBoth()
    {
        var series = await GroupAsync();
        var (other, off) = (First.AddDays(7), First.AddDays(9));

        await EditAsync(series.Edit(
            series.Target() with { Start = new(13, 0), End = new(16, 0) },
            decisions: [new SeriesDecision(other, SeriesChoice.OtherTime, Start: new(14, 30)), new SeriesDecision(off, SeriesChoice.CallOff, "Nobody can")]));

        var sessions = await SessionsAsync();
        Assert.Equal((new TimeOnly(14, 30), new TimeOnly(17, 30), true), sessions.Where(session => session.Date == other).Select(session => (session.Start, session.End, session.IsException)).Single());
        Assert.Equal("Nobody can", sessions.Single(session => session.Date == off).CancelReason);
    }

    [Fact]
    public async Task HandleAsync_FewerPlacesThanTaken_IsRefusedAtTheField()
    {
        var series = await GroupAsync(Sample.Ana.Id, Sample.Ben.Id);

        var result = await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(series.Target(capacity: 1)), Token);

        Assert.Equal(("series.places-taken", "Capacity"), (Assert.Single(result.Refusals).Code, result.Refusals[0].Field));
    }

    [Fact]
    public async Task HandleAsync_SomebodyElseEditedMeanwhile_IsTold()
    {
        var series = await GroupAsync();
        await EditAsync(series.Edit(series.Target(capacity: 10)));

        var result = await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(series.Target(capacity: 11)), Token);

        Assert.Equal("stale", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AnotherTherapistsSeries_ReadsLikeNothing()
    {
        var series = await GroupAsync();

        var result = await _store.UseCase<EditSeries>().HandleAsync(Sample.SecondTherapist, series.Edit(series.Target()), Token);

        Assert.Equal(Refusal.NotFound, Assert.Single(result.Refusals));
    }

    [Fact]
    public async Task UndoLastCommand_AfterASplitWithNewWeekdaysAndAnEnd_EverythingStandsAsBefore()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        var before = await PictureAsync();

        await EditAsync(series.Edit(
            series.Target() with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Thursday, Start = new(14, 0), End = new(16, 0), LastDate = series.LastDate.AddDays(-7), RoomId = Sample.SmallRoom.Id, LeadId = Sample.SecondTherapistStaff.Id, Capacity = 4 },
            following: First.AddDays(7)));
        Assert.NotEqual(before, await PictureAsync());
        Assert.Empty((await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.Director, Token)).Refusals);

        Assert.Equal(before, await PictureAsync());
        Assert.Equal(series.LastDate, Assert.Single(await _store.ReadAsync(db => db.Series.ToListAsync(Token))).LastDate);
    }

    [Fact]
    public async Task RepeatSession_SingleSession_BecomesTheFirstOfASeriesThatCanBeLengthened()
    {
        var single = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var made = (await _store.UseCase<RepeatSession>().HandleAsync(Sample.Director, single.Id, 1, Token)).Value;
        var series = await SeriesAsync(made);

        await EditAsync(series.Edit(series.Target(capacity: null) with { LastDate = single.Date.AddDays(21), RoomId = Sample.SmallRoom.Id }));

        var sessions = await _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).Where(row => row.SeriesId == made).OrderBy(row => row.Date).ToListAsync(Token));
        Assert.Equal([single.Date, single.Date.AddDays(7), single.Date.AddDays(14), single.Date.AddDays(21)], sessions.Select(session => session.Date));
        Assert.All(sessions, session => Assert.Equal((Sample.Ana.Id, SessionKind.IndividualTherapy), (session.Clients.Single(), session.Kind)));
    }

    [Fact]
    public async Task PreviewSeriesEdit_Always_IsWhatTheEditThenDoes()
    {
        var series = await GroupAsync(Sample.Ana.Id);
        var draft = series.Edit(series.Target() with { Weekdays = WeekdaySet.Monday | WeekdaySet.Thursday, Start = new(10, 0), End = new(12, 0) }, following: First.AddDays(7));

        var preview = (await _store.UseCase<PreviewSeriesEdit>().HandleAsync(Sample.Director, draft, Token)).Value;
        await EditAsync(draft);

        var sessions = await SessionsAsync();
        Assert.Equal(
            preview.Dates.Where(date => date.To is not null).Select(date => date.To!.Value),
            sessions.Where(session => session.Date >= First.AddDays(7) && session.Status == SessionStatus.Scheduled).Select(session => new Domain.Time.LocalSlot(session.Date, session.Start, session.End)));
        Assert.Equal(preview.Count(SeriesStepKind.Remove), sessions.Count(session => session.Status == SessionStatus.Cancelled));
        Assert.Equal((1, 3), (preview.Clients, preview.Past));
    }

    private async Task<Domain.Sessions.Series> GroupAsync(params Guid[] members)
    {
        var draft = Sample.Draft(last: First.AddDays(27));
        _group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        if (members.Length > 0)
        {
            var added = await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), _group, members, First, null, WeekdaySet.None), Token);
            Assert.Empty(added.Refusals);
        }

        return await SeriesAsync((await _store.ReadAsync(db => db.Groups.SingleAsync(Token))).SeriesId);
    }

    private Task<Domain.Sessions.Series> SeriesAsync(Guid id) => _store.ReadAsync(db => db.Series.SingleAsync(row => row.Id == id, Token));

    private Task<List<Session>> SessionsAsync() =>
        _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).Where(row => row.GroupId == _group).OrderBy(row => row.StartUtc).ToListAsync(Token));

    private async Task<Guid> EditAsync(SeriesEditDraft draft)
    {
        var result = await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, draft, Token);
        Assert.Empty(result.Refusals);
        return result.Value;
    }

    private async Task MoveAsync(Session session, DateOnly date, int hour)
    {
        var command = new MoveSessionCommand(session.Id, session.Version, date, new(hour, 0), 180, Sample.BigRoom.Id, Sample.TherapistStaff.Id);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, command, Token)).Refusals);
    }

    private async Task<(DateOnly, TimeOnly, bool)> PlaceAsync(Guid id)
    {
        var session = (await SessionsAsync()).Single(row => row.Id == id);
        return (session.Date, session.Start, session.IsException);
    }

    /// <summary>All anybody can see of the group, as one text.</summary>
    private async Task<string> PictureAsync() => string.Join('\n', (await SessionsAsync()).Select(Seen));

    private static string Seen(Session session) =>
        $"{session.Id} {session.Date} {session.Start}-{session.End} {session.Status} {session.CancelReason} {session.RoomId} {session.LeadId} {session.Capacity} {session.IsException} {session.SeriesId} {string.Join(',', session.Breaks)} "
        + string.Join(' ', session.Bookings.OrderBy(booking => booking.Id).Select(booking => $"{booking.Id}:{booking.Kind}:{booking.ResourceId}:{booking.Role}:{booking.Lane}:{booking.StartUtc:u}:{booking.Active}"));
}

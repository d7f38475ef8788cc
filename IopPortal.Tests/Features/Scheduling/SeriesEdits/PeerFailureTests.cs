using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>What went wrong with series in comparable programs, and does not here.</summary>
public sealed class PeerFailureTests : IAsyncDisposable
{
    private static readonly DateOnly First = Sample.Monday.AddDays(7);
    private static readonly TimeOnly Afternoon = new(13, 0);

    private readonly TestStore _store = new();
    private Guid _group;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>NC5255: a moved date reverts with the next edit of the series.</summary>
    [Fact]
    public async Task MovedDateReverts_ItStaysThroughEveryEdit()
    {
        var series = await BeginAsync();
        var moved = await MoveAsync((await SessionsAsync())[4]);

        await EditAsync(series, target => target with { Start = Afternoon, End = Afternoon.AddHours(3) });
        await EditAsync(series, target => target with { LeadId = Sample.SecondTherapistStaff.Id }, following: First.AddDays(7));

        Assert.Equal(moved, Place((await SessionsAsync()).Single(session => session.IsException)));
    }

    /// <summary>NC8360: an edit does nothing, or loses a date.</summary>
    [Fact]
    public async Task EditDoesNothingOrLosesADate_EveryDateHasTheNewTimeAndNoneIsGone()
    {
        var series = await BeginAsync();
        var before = await SessionsAsync();

        await EditAsync(series, target => target with { Start = Afternoon, End = Afternoon.AddHours(3) }, following: First.AddDays(7));

        var after = await SessionsAsync();
        Assert.Equal(before.Select(session => (session.Id, session.Date)), after.Select(session => (session.Id, session.Date)));
        Assert.Equal(after.Select(session => session.Date >= First.AddDays(7)), after.Select(session => session.Start == Afternoon));
    }

    /// <summary>NC8450: somebody added later sees the moved date at its old time.</summary>
    [Fact]
    public async Task NewAttendeeSeesTheOldTime_TheyAreBookedWhereTheDateNowIs()
    {
        await BeginAsync();
        var moved = await MoveAsync((await SessionsAsync())[4]);

        await AddAsync(Sample.Ana.Id);

        var session = (await SessionsAsync()).Single(session => session.IsException);
        var booking = Assert.Single(session.Bookings, booking => booking.ResourceId == Sample.Ana.Id);
        Assert.Equal(moved.Utc(), new UtcSlot(booking.StartUtc, booking.EndUtc));
        Assert.All(await SessionsAsync(), one => Assert.Equal([Sample.Ana.Id], one.Clients));
    }

    /// <summary>OE3661: a series vanishes, and the status of one date changes all of them.</summary>
    [Fact]
    public async Task SeriesVanishesOrOneStatusChangesAll_OneCancelledDateIsOneCancelledDate()
    {
        var series = await BeginAsync();
        var before = await SessionsAsync();
        await CancelAsync(before[3]);

        await EditAsync(series, target => target with { Start = Afternoon, End = Afternoon.AddHours(3) });

        var after = await SessionsAsync();
        Assert.Equal(before.Select(session => session.Id).Order(), after.Select(session => session.Id).Order());
        Assert.Equal(before[3].Id, Assert.Single(after, session => session.Status == SessionStatus.Cancelled).Id);
    }

    /// <summary>OE5981: without an end the series is silently not saved.</summary>
    [Fact]
    public async Task SilentlyNotSavedWithoutAnEnd_TheRefusalSaysWhichDatesCanBe()
    {
        var draft = Sample.Draft() with { LastDate = default };

        var refused = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);

        Assert.Equal("series.date-range", Assert.Single(refused.Refusals).Code);
    }

    /// <summary>CAL16203: "cancel remaining" cancels one.</summary>
    [Fact]
    public async Task CancelRemainingCancelsOne_EndingTheSeriesCallsOffAllThatIsLeft()
    {
        var series = await BeginAsync();
        _store.Clock.UtcNow = Sample.At(First.AddDays(4), 18);

        await EditAsync(series, target => target with { LastDate = First.AddDays(4) });

        Assert.Equal([.. Enumerable.Repeat(SessionStatus.Scheduled, 3), .. Enumerable.Repeat(SessionStatus.Cancelled, 6)], (await SessionsAsync()).Select(session => session.Status));
    }

    /// <summary>CAL12461: moving one of three makes five.</summary>
    [Fact]
    public async Task MovingOneOfThreeMakesFive_ThreeStayThree()
    {
        var series = await BeginAsync(days: 4);
        await MoveAsync((await SessionsAsync())[1]);
        await EditAsync(series, target => target with { Start = Afternoon, End = Afternoon.AddHours(3) });
        await EditAsync(series, target => target, overwriteMoved: true);

        Assert.Equal(3, (await SessionsAsync()).Count);
    }

    /// <summary>CAL15997: only the first two dates are checked; double bookings and a day off are booked.</summary>
    [Fact]
    public async Task OnlyTheFirstTwoDatesAreChecked_TheLastClashRefusesTheWholeSeries()
    {
        var last = First.AddDays(81);
        await _store.SaveAsync(Sample.Session(new(First.AddDays(82), new(10, 0), new(11, 0)), lead: Sample.TherapistStaff.Id));
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, last.AddDays(-1), null, null, "Staff day"));
        var draft = Sample.Draft(weekdays: WeekdaySet.All, last: First.AddDays(83));

        var preview = (await _store.UseCase<PreviewGroup>().HandleAsync(Sample.Director, draft, [], Token)).Value;
        var refused = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);

        Assert.Equal(First.AddDays(82), Assert.Single(preview.Dates, date => date.Verdict == DateVerdict.Undecided).Date);
        Assert.Equal(last.AddDays(-1), Assert.Single(preview.Dates, date => date.Verdict == DateVerdict.Closed).Date);
        Assert.Equal("group.date-undecided", Assert.Single(refused.Refusals).Code);
        Assert.Equal(1, await _store.ReadAsync(db => db.Sessions.CountAsync(Token)));
    }

    /// <summary>LB1416: deleting one date is fatal.</summary>
    [Fact]
    public async Task DeletingOneDateIsFatal_TheSeriesOpensAndChangesAsBefore()
    {
        var series = await BeginAsync();
        await CancelAsync((await SessionsAsync())[0]);

        Assert.True((await _store.UseCase<GetSeriesForm>().HandleAsync(Sample.Director, series, null, Token)).Succeeded);
        Assert.True((await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, _group, Token)).Succeeded);
        await EditAsync(series, target => target with { Start = Afternoon, End = Afternoon.AddHours(3) });

        Assert.Equal(8, (await SessionsAsync()).Count(session => session.Start == Afternoon));
    }

    /// <summary>The earlier part of a split series is the group's still: a date added there has the members.</summary>
    [Fact]
    public async Task EarlierPartOfASplit_ADateAddedThereIsTheGroups()
    {
        var series = await BeginAsync();
        await AddAsync(Sample.Ana.Id);
        var rest = await EditAsync(series, target => target with { LeadId = Sample.SecondTherapistStaff.Id }, following: First.AddDays(7));

        await EditAsync(series, target => target with { Weekdays = target.Weekdays | WeekdaySet.Thursday });

        var added = Assert.Single(await SessionsAsync(), session => session.Date.DayOfWeek == DayOfWeek.Thursday);
        Assert.Equal((series, (Guid?)_group), (added.SeriesId, added.GroupId));
        Assert.Equal([Sample.Ana.Id], added.Clients);
        Assert.Equal(rest, await _store.ReadAsync(db => db.Groups.Select(group => group.SeriesId).SingleAsync(Token)));
    }

    /// <summary>A weekly booking that is over can be taken up again: its new dates are like the old ones.</summary>
    [Fact]
    public async Task SeriesIsOverAlready_LongerAgainItsNewDatesAreLikeTheOldOnes()
    {
        var series = new Series(Sample.Rule(WeekdaySet.Tuesday, Sample.Monday, Sample.Tuesday, 10, 11), Sample.Site.Id, Sample.BigRoom.Id, Delivery.InPerson, [], Sample.Ana.Id);
        series.LedBy(Sample.TherapistStaff.Id, BookingRole.Lead);
        await _store.SaveAsync([series, Sample.Session(new(Sample.Tuesday, new(10, 0), new(11, 0)), "Individual session", null, Sample.BigRoom.Id, seriesId: series.Id, kind: SessionKind.IndividualTherapy, clients: Sample.Ana.Id)]);
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday.AddDays(2), 8);

        await EditAsync(series.Id, target => target with { LastDate = Sample.Tuesday.AddDays(14), Capacity = null });

        var sessions = await _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).OrderBy(row => row.StartUtc).ToListAsync(Token));
        Assert.Equal([Sample.Tuesday, Sample.Tuesday.AddDays(7), Sample.Tuesday.AddDays(14)], sessions.Select(session => session.Date));
        Assert.All(sessions, session => Assert.Equal((SessionKind.IndividualTherapy, "Individual session", Sample.Ana.Id), (session.Kind, session.Title, session.Clients.Single())));
    }

    private static LocalSlot Place(Session session) => new(session.Date, session.Start, session.End);

    private async Task<Guid> BeginAsync(int days = 20)
    {
        var draft = Sample.Draft(last: First.AddDays(days));
        _group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        return await _store.ReadAsync(db => db.Groups.Select(group => group.SeriesId).SingleAsync(Token));
    }

    private async Task AddAsync(Guid client) =>
        Assert.Empty((await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), _group, [client], First, null, WeekdaySet.None), Token)).Refusals);

    private Task<List<Session>> SessionsAsync() =>
        _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).Where(row => row.GroupId == _group).OrderBy(row => row.Occurrence ?? row.Date).ToListAsync(Token));

    private async Task<LocalSlot> MoveAsync(Session session)
    {
        var to = new LocalSlot(session.Date.AddDays(1), new(15, 0), new(17, 0));
        var command = new MoveSessionCommand(session.Id, session.Version, to.Date, to.Start, 120, Sample.BigRoom.Id, Sample.TherapistStaff.Id);
        Assert.Empty((await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, command, Token)).Refusals);
        return to;
    }

    private async Task CancelAsync(Session session) =>
        Assert.Empty((await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(session.Id, session.Version, "Nobody can"), Token)).Refusals);

    private async Task<Guid> EditAsync(Guid id, Func<SeriesTarget, SeriesTarget> change, DateOnly? following = null, bool overwriteMoved = false)
    {
        var series = await _store.ReadAsync(db => db.Series.SingleAsync(row => row.Id == id, Token));
        var result = await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(change(series.Target()), following, overwriteMoved), Token);
        Assert.Empty(result.Refusals);
        return result.Value;
    }
}

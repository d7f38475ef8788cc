using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class AddClosureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WholeDay_CancelsWhatHasNotBegun()
    {
        var begun = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 7, 9), lead: Sample.SecondTherapistStaff.Id));
        var ahead = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]));
        var otherDay = await _store.SaveAsync(Sample.Session());

        var result = await AddAsync(New(Sample.Monday));

        Assert.True(result.Succeeded);
        Assert.Equal(SessionStatus.Scheduled, (await SessionAsync(begun.Id)).Status);
        Assert.Equal(SessionStatus.Scheduled, (await SessionAsync(otherDay.Id)).Status);
        var cancelled = await SessionAsync(ahead.Id);
        Assert.Equal((SessionStatus.Cancelled, "Snow", 1), (cancelled.Status, cancelled.CancelReason, cancelled.Sequence));
        Assert.All(cancelled.Bookings, booking => Assert.False(booking.Active));
    }

    [Fact]
    public async Task HandleAsync_SomeHours_CancelsOnlyWhatTheyTouch()
    {
        var before = await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12)));
        var inside = await _store.SaveAsync(Sample.Session(Sample.Slot(from: 12, to: 14)));

        await AddAsync(New(Sample.Tuesday, new(12, 0), new(13, 0)));

        Assert.Equal(SessionStatus.Scheduled, (await SessionAsync(before.Id)).Status);
        Assert.Equal(SessionStatus.Cancelled, (await SessionAsync(inside.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_Program_CancelsItsGroupsAndItsClientsSessions()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 1));
        var own = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday, 14, 15)));
        var meeting = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 16, 17), kind: SessionKind.TeamMeeting));

        await AddAsync(New(Sample.Monday) with { Closed = new(null, Sample.Program.Id, Sample.Monday, null, null) });

        Assert.Equal(SessionStatus.Cancelled, await _store.ReadAsync(db => db.Sessions.Where(session => session.GroupId == group.Id).Select(session => session.Status).SingleAsync(Now)));
        Assert.Equal(SessionStatus.Cancelled, (await SessionAsync(own.Id)).Status);
        Assert.Equal(SessionStatus.Scheduled, (await SessionAsync(meeting.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_IsOneClosure()
    {
        var command = New(Sample.Tuesday);

        Assert.Equal((await AddAsync(command)).Value, (await AddAsync(command)).Value);
        Assert.Equal(1, await _store.ReadAsync(db => db.Closures.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_SessionCancelled_WakesThePagesThatShowIt()
    {
        await _store.SaveAsync(Sample.Session(clients: Sample.Ana.Id));
        var woken = new TaskCompletionSource();
        using var subscription = _store.UseCase<ScheduleChanges>().Subscribe([Topic.Client(Sample.Ana.Id)], () => Task.FromResult(woken.TrySetResult()));

        await AddAsync(New(Sample.Tuesday));

        await woken.Task.WaitAsync(TimeSpan.FromSeconds(10), Now);
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Reason_IsKeptOrRefused(string reason, string? code) =>
        Assert.Equal(code, (await AddAsync(New(Sample.Tuesday) with { Reason = reason })).Refusals.SingleOrDefault()?.Code);

    [Fact]
    public async Task HandleAsync_BadDaysTimesAndPlaces_AreRefused()
    {
        Assert.Equal("closure.past", await CodeAsync(New(Sample.Monday.AddDays(-1))));
        Assert.Equal("date.range", await CodeAsync(New(new(9999, 12, 31))));
        Assert.Equal("closure.both-times", await CodeAsync(New(Sample.Tuesday, new(9, 0))));
        Assert.Equal("time.end-before-start", await CodeAsync(New(Sample.Tuesday, new(9, 0), new(9, 0))));
        Assert.Equal("choice.unknown", await CodeAsync(New(Sample.Tuesday) with { Closed = new(null, null, Sample.Tuesday, null, null) }));
        Assert.Equal("choice.unknown", await CodeAsync(New(Sample.Tuesday) with { Closed = new(Sample.Site.Id, Sample.Program.Id, Sample.Tuesday, null, null) }));
        Assert.Equal("choice.unknown", await CodeAsync(New(Sample.Tuesday) with { Closed = new(Guid.NewGuid(), null, Sample.Tuesday, null, null) }));
    }

    [Fact]
    public async Task HandleAsync_Administrator_IsForbidden() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<AddClosure>().HandleAsync(Sample.Administrator, New(Sample.Tuesday), Now)).Refusals));

    private static AddClosureCommand New(DateOnly date, TimeOnly? start = null, TimeOnly? end = null) => new(Guid.NewGuid(), new(Sample.Site.Id, null, date, start, end), "Snow");

    private Task<Result<Guid>> AddAsync(AddClosureCommand command) => _store.UseCase<AddClosure>().HandleAsync(Sample.Director, command, Now);

    private async Task<string> CodeAsync(AddClosureCommand command) => Assert.Single((await AddAsync(command)).Refusals).Code;

    private Task<Session> SessionAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Now));
}

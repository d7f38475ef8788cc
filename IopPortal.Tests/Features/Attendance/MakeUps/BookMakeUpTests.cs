using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Writing;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance.MakeUps;

public sealed class BookMakeUpTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_C9_BooksTheDateAloneAndLinksIt()
    {
        var week = await ShortWeek.MakeAsync(_store);

        var result = await week.BookAsync();

        Assert.Equal(week.Other.Id, result.Value);
        var booking = await _store.ReadAsync(db => db.Bookings.SingleAsync(row => row.SessionId == week.Other.Id && row.ResourceId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        Assert.Equal((BookingRole.Member, null), (booking.Role, booking.MembershipId));
        var link = Assert.Single((await week.MakeUpsAsync()).Linked);
        Assert.Equal((week.Missed.Id, AttendanceStatus.NoShow, week.Other.Id, true), (link.Missed.SessionId, link.Missed.Status, link.MadeUpBy.SessionId, link.IsToCome));
    }

    [Fact]
    public async Task HandleAsync_Booked_TheRollSaysWhatItMakesUpFor()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await week.BookAsync();

        var sheet = await _store.UseCase<GetAttendanceSheet>().HandleAsync(Sample.SecondTherapist, week.Other.Id, TestContext.Current.CancellationToken);

        Assert.Equal(Sample.Wednesday, Assert.Single(sheet.Value.Rows).MakesUpFor);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_BooksOnce()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var key = Guid.CreateVersion7();

        var (first, again) = (await week.BookAsync(key: key), await week.BookAsync(key: key));

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(1, await week.LinksAsync());
    }

    [Fact]
    public async Task HandleAsync_Undone_IsNeitherBookedNorLinked()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await week.BookAsync();

        var undone = await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.CaseManager, TestContext.Current.CancellationToken);

        Assert.Empty(undone.Refusals);
        Assert.Equal((false, 0), (await week.IsBookedAsync(week.Other), await week.LinksAsync()));
    }

    [Fact]
    public async Task HandleAsync_NothingMissed_BooksWithoutALink()
    {
        var week = await ShortWeek.MakeAsync(_store);

        Assert.Empty((await week.BookAsync(link: false)).Refusals);
        Assert.Equal((true, 0), (await week.IsBookedAsync(week.Other), await week.LinksAsync()));
    }

    [Fact]
    public async Task HandleAsync_NotMissedOrMadeUpForAlready_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var attended = await week.BookAsync(missed: week.Monday.Id);
        await week.BookAsync();
        var later = await _store.ReadAsync(db => db.Sessions.Where(row => row.GroupId == week.Other.GroupId && row.Id != week.Other.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));

        var twice = await week.BookAsync(session: later);

        Assert.Equal("make-up.not-missed", Roll.Code(attended));
        Assert.Equal(["make-up.too-far", "make-up.linked"], twice.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_OnTheRosterAlready_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);

        Assert.Equal("make-up.already-in", Roll.Code(await week.BookAsync(session: week.Coming.Id)));
    }

    [Fact]
    public async Task HandleAsync_Full_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store, capacity: 1);
        await week.BookAsync(client: Sample.Ben.Id, link: false);

        Assert.Equal("session.full", Roll.Code(await week.BookAsync()));
    }

    [Fact]
    public async Task HandleAsync_StartedOrCalledOff_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        _store.Clock.UtcNow = week.Other.StartUtc;

        Assert.Equal("session.started", Roll.Code(await week.BookAsync()));
    }

    [Fact]
    public async Task HandleAsync_B3AnotherSessionAtThatTime_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(ShortWeek.Thursday, 14, 15)));

        Assert.Equal("client.taken", Roll.Code(await week.BookAsync()));
    }

    [Fact]
    public async Task HandleAsync_TrackForTheOtherAgeGroup_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var young = await _store.SaveAsync(Sample.NewTrack("Young", "YO", population: Population.Adolescent));
        await using (var db = _store.CreateContext())
        {
            await db.Groups.Where(group => group.Id == week.Other.GroupId).ExecuteUpdateAsync(set => set.SetProperty(group => group.TrackId, young.Id), TestContext.Current.CancellationToken);
        }

        Assert.Equal("make-up.other-program", Roll.Code(await week.BookAsync()));
    }

    [Fact]
    public async Task HandleAsync_ForeignClientOrRoleWithoutTheRight_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);

        Assert.Equal("not-found", Roll.Code(await week.BookAsync(Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await week.BookAsync(Sample.FrontDesk)));
        Assert.Equal(week.Other.Id, (await week.BookAsync(Sample.Therapist)).Value);
    }
}

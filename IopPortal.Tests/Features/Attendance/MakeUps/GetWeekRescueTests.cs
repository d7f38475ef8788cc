using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance.MakeUps;

public sealed class GetWeekRescueTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_OneDayMissed_OffersWhatClosesTheGapWithTheWeekAfterwards()
    {
        var week = await ShortWeek.MakeAsync(_store);

        var rescue = await week.AnaAsync();

        var offer = Assert.Single(rescue.Offers);
        Assert.Equal((180, WeekStatus.AtRisk, week.Missed.Id), (rescue.Week.Deficit, rescue.Week.Status, rescue.Missed!.SessionId));
        Assert.Equal((week.Other.Id, 540, 3, true, null), (offer.SessionId, offer.After.ProjectedMinutes, offer.After.ProjectedDays, offer.Closes, offer.ExtraDays));
    }

    [Fact]
    public async Task HandleAsync_AuthorisedByTheDay_SaysHowManyMoreDaysAreUsed()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var payer = await _store.SaveAsync(new PayerProfile("MER", "Meridian", new()));
        await _store.SaveAsync(new Authorization(Sample.Ana.Id, week.StayId, new(payer.Id, "A-1", AuthorizationUnit.Day, 10, Sample.Monday, Sample.Monday.AddDays(60), null, AuthorizationStatus.Approved, "")));

        Assert.Equal(1, Assert.Single((await week.AnaAsync()).Offers).ExtraDays);
    }

    [Fact]
    public async Task HandleAsync_Full_OffersNothing()
    {
        var week = await ShortWeek.MakeAsync(_store, capacity: 1);
        await TakeAsync(week.Other, Sample.Ben.Id);

        Assert.Empty((await week.AnaAsync()).Offers);
    }

    [Fact]
    public async Task HandleAsync_AtWorkThen_OffersNothingAndSaysSo()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await _store.SaveAsync(new ClientBusyBlock(Sample.Ana.Id, "Work", DayOfWeek.Thursday, new(14, 0), new(18, 0), Sample.Monday, null));

        var rescue = await week.AnaAsync();

        Assert.Empty(rescue.Offers);
        Assert.True(rescue.HasOtherDuties);
    }

    [Fact]
    public async Task HandleAsync_B9SomebodyToKeepApart_OffersNothing()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await _store.SaveAsync(new KeepApartPair(Sample.Ana.Id, Sample.Ben.Id, "", Sample.Director.UserId, TestClock.Monday));
        await TakeAsync(week.Other, Sample.Ben.Id);

        Assert.Empty((await week.AnaAsync()).Offers);
    }

    [Fact]
    public async Task HandleAsync_AlreadyMadeUpFor_NeedsNoMore()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await week.BookAsync();

        Assert.Empty((await week.RescueAsync(client: Sample.Ana.Id)).Value.Clients);
    }

    [Fact]
    public async Task HandleAsync_Everybody_IsTheCaseloadForATherapist()
    {
        var week = await ShortWeek.MakeAsync(_store);

        var (all, own) = ((await week.RescueAsync()).Value, (await week.RescueAsync(Sample.SecondTherapist)).Value);

        Assert.Equal(2, all.Clients.Count);
        Assert.Equal(Sample.Ben.Id, Assert.Single(own.Clients).ClientId);
    }

    [Fact]
    public async Task HandleAsync_ForeignClientOrRoleWithoutTheRight_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);

        Assert.Equal("not-found", Roll.Code(await week.RescueAsync(Sample.SecondTherapist, Sample.Ana.Id)));
        Assert.Equal("forbidden", Roll.Code(await week.RescueAsync(Sample.Reviewer, Sample.Ana.Id)));
        Assert.Equal("forbidden", Roll.Code(await week.RescueAsync(Sample.FrontDesk)));
    }

    private async Task TakeAsync(Session session, Guid clientId)
    {
        await using var db = _store.CreateContext();
        var tracked = db.Sessions.Single(row => row.Id == session.Id);
        tracked.Book(BookingKind.Client, clientId, BookingRole.Member, TestClock.Monday);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class GetFeedsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Client_SeesTheOwnLinksTheLevelsAndTheNextAppointment()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.AddSecondClientFeedAsync();
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        await _store.FetchAsync(token);

        var view = (await _store.UseCase<GetFeeds>().HandleAsync(Sample.ClientActor, Token)).Value;

        var feed = Assert.Single(view.Feeds);
        Assert.Equal(("My phone", CalendarLevel.Appointment, _store.Clock.UtcNow, _store.Clock.UtcNow), (feed.Name, feed.Level, feed.CreatedAt, feed.LastUsed));
        Assert.Equal([CalendarLevel.Appointment, CalendarLevel.Busy, CalendarLevel.Address, CalendarLevel.Label], view.Levels);
        Assert.Equal(((LocalSlot?)Sample.Slot(from: 10, to: 11), Sample.Site.Address), (view.Next, view.Address));
    }

    [Fact]
    public async Task HandleAsync_Staff_HaveOneLevel() =>
        Assert.Equal([CalendarLevel.Staff], (await _store.UseCase<GetFeeds>().HandleAsync(Sample.Therapist, Token)).Value.Levels);
}

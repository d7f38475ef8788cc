using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class ChangeFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_K31OtherLevel_ShowsWithTheNextFetchAndIsAudited()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var before = (await _store.OpenFeedAsync(token)).Value;
        _store.Clock.Advance(TimeSpan.FromMinutes(5));

        var changed = await ChangeAsync(new("My phone", CalendarLevel.Label, "Yoga"));

        var after = (await _store.OpenFeedAsync(token)).Value;
        var entry = Assert.Single(await _store.EntriesAsync(token));
        Assert.Empty(changed.Refusals);
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(("Yoga", _store.Clock.UtcNow), (entry.Summary, entry.ChangedAt));
        Assert.True(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(row => row.Action == nameof(ChangeFeed) && row.Reason == "Appointment to Label", Token)));
    }

    [Fact]
    public async Task HandleAsync_OtherNameAlone_LeavesTheCalendarAsItIs()
    {
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var before = (await _store.OpenFeedAsync(token)).Value;
        _store.Clock.Advance(TimeSpan.FromMinutes(5));

        await ChangeAsync(new("The tablet", CalendarLevel.Appointment));

        Assert.Equal(before.ETag, (await _store.OpenFeedAsync(token)).Value.ETag);
        Assert.Equal("The tablet", (await _store.OwnFeedAsync(Sample.ClientActor)).Name);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesLink_IsNotFound()
    {
        var other = await _store.AddSecondClientFeedAsync();

        var refused = await _store.UseCase<ChangeFeed>().HandleAsync(Sample.ClientActor, new(other.Id, 1, new("Mine", CalendarLevel.Busy)), Token);

        Assert.Equal(Refusal.NotFound, Assert.Single(refused.Refusals));
    }

    [Fact]
    public async Task HandleAsync_ChangedMeanwhile_IsRefusedAsStale()
    {
        var made = (await _store.AddFeedAsync(Sample.ClientActor)).Value;
        await ChangeAsync(new("The tablet", CalendarLevel.Busy));

        var refused = await _store.UseCase<ChangeFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 1, new("Mine", CalendarLevel.Busy)), Token);

        Assert.Equal("stale", Assert.Single(refused.Refusals).Code);
    }

    private async Task<Result<Done>> ChangeAsync(CalendarChoice choice)
    {
        var feed = await _store.OwnFeedAsync(Sample.ClientActor);
        return await _store.UseCase<ChangeFeed>().HandleAsync(Sample.ClientActor, new(feed.Id, feed.Version, choice), Token);
    }
}

using IopPortal.Domain;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class RotateFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_K35_EndsTheOldLinkAtOnceAndKeepsTheEntriesIds()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var made = (await _store.AddFeedAsync(Sample.ClientActor)).Value;
        var before = await _store.EntriesAsync(made.TokenOf());

        var rotated = await _store.UseCase<RotateFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 1), TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.OpenFeedAsync(made.TokenOf())).Refusals));
        Assert.Equal(before.Select(entry => entry.Uid), (await _store.EntriesAsync(rotated.Value.TokenOf())).Select(entry => entry.Uid));
        Assert.Null((await _store.OwnFeedAsync(Sample.ClientActor)).LastUsed);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesLink_IsNotFound()
    {
        var made = await _store.AddSecondClientFeedAsync();

        var refused = await _store.UseCase<RotateFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 1), TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.NotFound, Assert.Single(refused.Refusals));
        Assert.True((await _store.OpenFeedAsync(made.TokenOf())).Succeeded);
    }
}

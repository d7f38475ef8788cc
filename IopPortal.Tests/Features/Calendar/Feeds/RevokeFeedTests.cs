using IopPortal.Domain;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class RevokeFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_K35_EndsTheLinkWithTheNextRequestAndLeavesTheOthers()
    {
        var phone = (await _store.AddFeedAsync(Sample.ClientActor)).Value;
        var laptop = (await _store.AddFeedAsync(Sample.ClientActor, name: "Laptop")).Value;

        Assert.Empty((await _store.UseCase<RevokeFeed>().HandleAsync(Sample.ClientActor, new(phone.Id, 1), Token)).Refusals);

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.OpenFeedAsync(phone.TokenOf())).Refusals));
        Assert.True((await _store.OpenFeedAsync(laptop.TokenOf())).Succeeded);
        Assert.Equal("Laptop", (await _store.OwnFeedAsync(Sample.ClientActor)).Name);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesOrEndedLink_IsNotFound()
    {
        var made = await _store.AddSecondClientFeedAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<RevokeFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 1), Token)).Refusals));
        await _store.UseCase<RevokeFeed>().HandleAsync(Sample.SecondClientActor, new(made.Id, 1), Token);
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<RevokeFeed>().HandleAsync(Sample.SecondClientActor, new(made.Id, 2), Token)).Refusals));
    }
}

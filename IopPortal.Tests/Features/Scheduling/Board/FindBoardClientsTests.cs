using IopPortal.Domain;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Board;

public sealed class FindBoardClientsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoLetters_FindsByTheBeginningOfAName() =>
        Assert.Contains(Sample.Ana.Id, await FindAsync(Sample.Director, Sample.Ana.GivenName[..2]));

    [Fact]
    public async Task HandleAsync_OneLetter_FindsNobody() => Assert.Empty(await FindAsync(Sample.Director, "a"));

    [Fact]
    public async Task HandleAsync_Therapist_FindsTheCaseloadOnly()
    {
        Assert.Contains(Sample.Ana.Id, await FindAsync(Sample.Therapist, Sample.Ana.GivenName));
        Assert.Empty(await FindAsync(Sample.Therapist, Sample.Ben.GivenName));
    }

    [Fact]
    public async Task HandleAsync_Administrator_IsRefused()
    {
        var result = await _store.UseCase<FindBoardClients>().HandleAsync(Sample.Administrator, "be", TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.Forbidden, result.Refusals.Single());
    }

    private async Task<IEnumerable<Guid>> FindAsync(Actor actor, string typed) =>
        (await _store.UseCase<FindBoardClients>().HandleAsync(actor, typed, TestContext.Current.CancellationToken)).Value.Clients.Select(client => client.Id);
}

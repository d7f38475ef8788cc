using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class ArchiveClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_StillInCare_IsRefused() => Assert.Equal("client.in-care", Assert.Single((await ArchiveAsync(Sample.Ana)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_NothingGoesOn_LeavesTheListAndComesBack()
    {
        var client = await _store.SaveAsync(Sample.NewClient("Rita", "Ray"));

        Assert.True((await ArchiveAsync(client)).Succeeded);
        Assert.Empty((await _store.UseCase<SearchClients>().HandleAsync(Sample.Director, new("rita"), TestContext.Current.CancellationToken)).Value.Rows);

        Assert.True((await _store.UseCase<RestoreClient>().HandleAsync(Sample.Director, new(client.Id, 2), TestContext.Current.CancellationToken)).Succeeded);
        Assert.Single((await _store.UseCase<SearchClients>().HandleAsync(Sample.Director, new("rita"), TestContext.Current.CancellationToken)).Value.Rows);
    }

    private Task<Result<Done>> ArchiveAsync(Client client) =>
        _store.UseCase<ArchiveClient>().HandleAsync(Sample.CaseManager, new(client.Id, client.Version), TestContext.Current.CancellationToken);
}

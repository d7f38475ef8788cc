using IopPortal.Domain;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Policies;

public sealed class ListFlagsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_OnlyWhoHasOne_FurthestStageFirst()
    {
        await _store.GivenPolicyAsync();
        await _store.MissAsync(-7, -5);

        var list = (await _store.UseCase<ListFlags>().HandleAsync(Sample.CaseManager, Token)).Value;

        Assert.Equal([Sample.Ana.Id], list.Clients.Select(client => client.ClientId));
        Assert.True(list.Of > 1);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<ListFlags>().HandleAsync(Sample.FrontDesk, Token)).Refusals));
    }
}

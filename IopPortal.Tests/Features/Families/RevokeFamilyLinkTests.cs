using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Families;

public sealed class RevokeFamilyLinkTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_StaleOtherClientsOrWithoutTheRight_IsRefused()
    {
        await _store.SharedAsync();
        var link = await _store.ReadAsync(db => db.FamilyLinks.SingleAsync(Token));
        var revoke = _store.UseCase<RevokeFamilyLink>();

        Assert.Equal("stale", Assert.Single((await revoke.HandleAsync(Sample.Director, new(Sample.Ana.Id, link.Id, 9), Token)).Refusals).Code);
        Assert.Equal([Refusal.NotFound], (await revoke.HandleAsync(Sample.Director, new(Sample.Ben.Id, link.Id, 1), Token)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await revoke.HandleAsync(Sample.Therapist, new(Sample.Ana.Id, link.Id, 1), Token)).Refusals);
        Assert.Empty((await revoke.HandleAsync(Sample.CaseManager, new(Sample.Ana.Id, link.Id, 1), Token)).Refusals);
        Assert.Equal([Refusal.NotFound], (await revoke.HandleAsync(Sample.CaseManager, new(Sample.Ana.Id, link.Id, 2), Token)).Refusals);
    }
}

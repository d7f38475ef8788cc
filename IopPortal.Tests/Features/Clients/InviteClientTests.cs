using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class InviteClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ClientWithAnAddress_MakesTheAccountAndALinkOfOnce()
    {
        var client = await _store.SaveAsync(new Client(Sample.Mrn(), Sample.ClientDetails("Rita", "Ray") with { Email = "rita@example.test" }));

        var first = await InviteAsync(client.Id);
        var second = await InviteAsync(client.Id);

        Assert.Contains("/Account/Link/", first.Value, StringComparison.Ordinal);
        Assert.NotEqual(first.Value, second.Value);
        var account = await _store.ReadAsync(db => db.Users.SingleAsync(user => user.ClientId == client.Id, TestContext.Current.CancellationToken));
        Assert.Equal("rita@example.test", account.Email);
    }

    [Fact]
    public async Task HandleAsync_NoAddress_IsRefused() => Assert.Equal("client.no-email", Assert.Single((await InviteAsync(Sample.Ben.Id)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_AddressOfAnotherAccount_IsRefused()
    {
        var client = await _store.SaveAsync(new Client(Sample.Mrn(), Sample.ClientDetails("Rita", "Ray") with { Email = "Director@clinic.test" }));

        Assert.Equal("account.email-taken", Assert.Single((await InviteAsync(client.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() =>
        Assert.Equal([Refusal.Forbidden], (await _store.UseCase<InviteClient>().HandleAsync(Sample.Therapist, Sample.Ana.Id, TestContext.Current.CancellationToken)).Refusals);

    private Task<Result<string>> InviteAsync(Guid client) => _store.UseCase<InviteClient>().HandleAsync(Sample.FrontDesk, client, TestContext.Current.CancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class EditClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static ClientPerson Person => new("Ana", "Lane", "Annie", "", new(1990, 5, 4));

    private static ClientContact Contact => new("555-0100", "ana@example.test", ContactPreference.Email, SafeToLeaveMessage: true);

    [Fact]
    public async Task HandleAsync_CaseManager_ChangesPersonAndSearch()
    {
        Assert.True((await EditAsync(Sample.CaseManager, Person, Contact)).Succeeded);

        var client = await FindAsync();
        Assert.Equal(("Annie Lane", "555-0100", 2), (client.DisplayName, client.Phone, client.Version));
        Assert.Contains(" annie", client.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_ChangesWhatItSees()
    {
        Assert.Equal([Refusal.Forbidden], (await EditAsync(Sample.FrontDesk, Person, Contact)).Refusals);
        Assert.True((await EditAsync(Sample.FrontDesk, null, new("555-0111", null, null, true))).Succeeded);

        var client = await FindAsync();
        Assert.Equal(("555-0111", "Ana", ContactPreference.Phone), (client.Phone, client.GivenName, client.ContactPreference));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_NamesWhoChangedIt()
    {
        await EditAsync(Sample.CaseManager, Person, Contact);

        var result = await _store.UseCase<EditClient>().HandleAsync(Sample.Director, new(Sample.Ana.Id, 1, Person, Contact), TestContext.Current.CancellationToken);

        Assert.Equal(new Refusal("stale", "casemanager", TestClock.Monday), Assert.Single(result.Refusals));
    }

    [Fact]
    public async Task HandleAsync_ForeignClient_IsNotFound() =>
        Assert.Equal([Refusal.NotFound], (await _store.UseCase<EditClient>().HandleAsync(Sample.ClientActor, new(Sample.Ben.Id, 1, null, Contact), TestContext.Current.CancellationToken)).Refusals);

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() => Assert.Equal([Refusal.Forbidden], (await EditAsync(Sample.Therapist, null, Contact)).Refusals);

    private Task<Client> FindAsync() => _store.ReadAsync(db => db.Clients.SingleAsync(row => row.Id == Sample.Ana.Id, TestContext.Current.CancellationToken));

    private async Task<Result<Done>> EditAsync(Actor actor, ClientPerson? person, ClientContact contact) =>
        await _store.UseCase<EditClient>().HandleAsync(actor, new(Sample.Ana.Id, (await FindAsync()).Version, person, contact), TestContext.Current.CancellationToken);
}

using IopPortal.Domain;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class AddKeepApartPairTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoClients_StandOnThePageWithTheSessionsTheyShare()
    {
        await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));

        await AddAsync(Sample.Ana.Id, Sample.Ben.Id, "Neighbours");

        var pair = Assert.Single((await _store.UseCase<GetKeepApartPairs>().HandleAsync(Sample.CaseManager, Token)).Value.Pairs);
        Assert.Equal(("Neighbours", 1), (pair.Note, pair.Together));
        Assert.Equal(["Ana Lane", "Ben Moss"], new[] { pair.FirstName, pair.SecondName }.Order());
    }

    [Fact]
    public async Task HandleAsync_SameClientKnownPairOrNobody_Refuses()
    {
        await AddAsync(Sample.Ana.Id, Sample.Ben.Id);

        Assert.Equal("apart.already", Assert.Single((await AddAsync(Sample.Ben.Id, Sample.Ana.Id)).Refusals).Code);
        Assert.Equal("apart.same", Assert.Single((await AddAsync(Sample.Ben.Id, Sample.Ben.Id)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(Sample.Ben.Id, Guid.NewGuid())).Refusals));
        Assert.Equal("text.too-long", Assert.Single((await AddAsync(Sample.Ben.Id, Guid.NewGuid(), new string('x', 201))).Refusals, refusal => refusal.Field == "Note").Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden()
    {
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AddAsync(Sample.Ana.Id, Sample.Ben.Id, actor: Sample.Therapist)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetKeepApartPairs>().HandleAsync(Sample.Therapist, Token)).Refusals));
    }

    [Fact]
    public async Task End_ThenAgain_RefusesAndMayBeMadeAnew()
    {
        var pair = (await AddAsync(Sample.Ana.Id, Sample.Ben.Id)).Value;
        var end = _store.UseCase<EndKeepApartPair>();

        Assert.True((await end.HandleAsync(Sample.Director, new(pair), Token)).Succeeded);
        Assert.Equal("apart.ended", Assert.Single((await end.HandleAsync(Sample.Director, new(pair), Token)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await end.HandleAsync(Sample.Director, new(Guid.NewGuid()), Token)).Refusals));
        Assert.True((await AddAsync(Sample.Ana.Id, Sample.Ben.Id)).Succeeded);
        Assert.Equal(2, await _store.ReadAsync(db => db.KeepApartPairs.CountAsync(Token)));
    }

    private Task<Result<Guid>> AddAsync(Guid one, Guid other, string note = "", Actor? actor = null) =>
        _store.UseCase<AddKeepApartPair>().HandleAsync(actor ?? Sample.Director, new(Guid.NewGuid(), one, other, note), Token);
}

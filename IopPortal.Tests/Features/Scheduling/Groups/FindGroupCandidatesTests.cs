using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class FindGroupCandidatesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Therapist_FindsTheTracksClientsWithBirthYear()
    {
        var group = await GroupAsync();
        await _store.SaveAsync(Sample.NewClient("Bea", "Elsewhere"));

        var found = (await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.Therapist, group, "b", Token)).Value;

        Assert.Equal(("Ben Moss", 1990, false), (found[0].Name, found[0].BirthYear, found[0].CannotJoin));
        Assert.Single(found);
    }

    [Fact]
    public async Task HandleAsync_CaseManager_FindsEverybodyByTheStartOfAnyWord()
    {
        var group = await GroupAsync();
        await _store.SaveAsync(Sample.NewClient("Zoë", "Beltrán"));

        Assert.Equal("Zoë Beltrán", Assert.Single((await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.CaseManager, group, "beltran zoe", Token)).Value).Name);
    }

    [Fact]
    public async Task HandleAsync_SomebodyHasThePlaceAndSomebodyCannotJoin_OnlyTheLatterIsListedAndLast()
    {
        var group = await GroupAsync();
        var (apart, zoe) = (Sample.NewClient("Abe", "Aaron"), Sample.NewClient("Zoe", "Zell"));
        await _store.SaveAsync([apart, zoe, new GroupMembership(group, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Guid.Empty, "")]);
        await _store.SaveAsync(new KeepApartPair(apart.Id, Sample.Ana.Id, "", Sample.Director.UserId, TestClock.Monday));

        var found = (await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.CaseManager, group, "", Token)).Value;

        Assert.DoesNotContain(found, candidate => candidate.ClientId == Sample.Ana.Id);
        Assert.Equal((apart.Id, true), (found[^1].ClientId, found[^1].CannotJoin));
        Assert.Contains(found, candidate => candidate.ClientId == zoe.Id);
    }

    [Fact]
    public async Task HandleAsync_GroupOfAnother_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.SecondTherapist, await GroupAsync(), "a", Token)).Refusals));

    private async Task<Guid> GroupAsync()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        return group.Id;
    }
}

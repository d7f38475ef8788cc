using IopPortal.Domain;
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

        Assert.Equal(("Ben Moss", 1990, false), (found[0].Name, found[0].BirthYear, found[0].IsMember));
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
    public async Task HandleAsync_GroupOfAnother_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.SecondTherapist, await GroupAsync(), "a", Token)).Refusals));

    private async Task<Guid> GroupAsync()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        return group.Id;
    }
}

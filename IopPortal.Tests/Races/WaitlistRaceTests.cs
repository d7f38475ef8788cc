using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Races;

/// <summary>Many people give away the one free place of a group at the same instant: the first on the list gets it, once.</summary>
public sealed class WaitlistRaceTests : IAsyncDisposable
{
    private const int People = 50;

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task FillFromWaitlist_FiftyAtOnceForOnePlace_GivesItOnce() => AssertOnce(await RunAsync(rounds: 2));

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task FillFromWaitlist_ManyRounds_GivesItOnceEachTime()
    {
        var outcomes = await RunAsync(rounds: 50);

        RaceTable.Print("one free place, from the waitlist", People, People * outcomes.Count, outcomes);
        AssertOnce(outcomes);
    }

    private async Task<IReadOnlyList<RaceOutcome>> RunAsync(int rounds)
    {
        var clients = await BookingRace.ClientsAsync(_store, People + 1);
        var group = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), Sample.Draft(last: Sample.Monday.AddDays(20), capacity: 1), []), Token);
        foreach (var client in clients)
        {
            await _store.WaitAsync(group.Value, client.Id);
        }

        var outcomes = new List<RaceOutcome>();
        for (var round = 0; round < rounds; round++)
        {
            var next = (await _store.ListAsync(group.Value)).Next!;
            outcomes.Add(RaceOutcome.Of(await Crowd.AtOnceAsync(People, _ => _store.UseCase<FillFromWaitlist>().HandleAsync(Sample.CaseManager, new(Guid.CreateVersion7(), group.Value)))));
            await AssertGivenAsync(group.Value, next.ClientId);
            await FreeAgainAsync(group.Value);
        }

        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
        return outcomes;
    }

    private static void AssertOnce(IReadOnlyList<RaceOutcome> outcomes) => Assert.All(outcomes, outcome =>
    {
        Assert.Equal((1, People - 1), (outcome.Accepted, outcome.Refusals.Count));
        Assert.All(outcome.Refusals, codes => Assert.Equal("waitlist.no-place", codes));
        Assert.InRange(outcome.Worst, TimeSpan.Zero, RaceOutcome.Patience);
    });

    private async Task AssertGivenAsync(Guid group, Guid client)
    {
        Assert.Equal(client, await _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == group).Select(m => m.ClientId).SingleAsync(Token)));
        Assert.All(
            await _store.ReadAsync(db => db.Sessions.Where(s => s.GroupId == group).Select(s => s.Bookings.Count(b => b.Active && b.Kind == BookingKind.Client)).ToListAsync(Token)),
            members => Assert.Equal(1, members));
    }

    /// <summary>It never began, so the place and the membership are gone.</summary>
    private async Task FreeAgainAsync(Guid group)
    {
        await using (var db = _store.CreateContext())
        {
            await db.Waitlist.Where(entry => entry.MembershipId != null).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.MembershipId, (Guid?)null), Token);
        }

        var membership = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));
        var ended = await _store.UseCase<EndMembership>().HandleAsync(Sample.Director, new(group, membership, Sample.Monday), Token);
        Assert.Empty(ended.Refusals);
    }
}

using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Races;

/// <summary>Many people want the same thing at the same instant, each through the use case the portal calls: it is given away once, and everybody else is told why not.</summary>
public sealed class BookingRaceTests : IAsyncDisposable
{
    private const string LeadAndRoomTaken = "room.taken+staff.taken";

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(2, 5)]
    [InlineData(50, 2)]
    public async Task BookSession_OneSlotManyAtOnce_BooksExactlyOne(int people, int rounds)
    {
        var race = await BookingRace.WithAsync(_store, people);

        var outcomes = await RunAsync(race, rounds);

        Assert.All(outcomes, outcome => AssertOneOf(people, outcome));
        await AssertBookedAsync(rounds);
    }

    [Fact]
    public async Task CreateGroup_TwoAtOnceInOneRoom_MakesOne()
    {
        TimeOnly[] starts = [new(8, 0), new(11, 0), new(14, 0)];

        foreach (var start in starts)
        {
            var draft = Sample.Draft(last: Sample.Monday.AddDays(18), start: start, end: start.AddHours(3));
            var outcome = RaceOutcome.Of(await Crowd.AtOnceAsync(2, person => _store.UseCase<CreateGroup>().HandleAsync(
                Sample.Director, new(Guid.CreateVersion7(), person == 0 ? draft : draft with { LeadId = Sample.SecondTherapistStaff.Id }, []))));

            Assert.Equal((1, "group.date-undecided"), (outcome.Accepted, Assert.Single(outcome.Refusals)));
        }

        Assert.Equal((3, 3), (await StoreState.CountAsync(_store, "Groups"), await StoreState.CountAsync(_store, "Series")));
        Assert.Equal((18, 36), (await StoreState.CountAsync(_store, "Sessions"), await StoreState.CountAsync(_store, "Bookings")));
        await AssertWholeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task AddGroupMembers_FiftyAtOnceForTheLastPlaces_GivesAwayNoMore(int places)
    {
        var clients = await BookingRace.ClientsAsync(_store, 50);
        var group = await _store.UseCase<CreateGroup>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), Sample.Draft(last: Sample.Monday.AddDays(11), capacity: places), []), Token);

        var outcome = RaceOutcome.Of(await Crowd.AtOnceAsync(50, person => _store.UseCase<AddGroupMembers>().HandleAsync(
            Sample.CaseManager, new(Guid.CreateVersion7(), group.Value, [clients[person].Id], Sample.Monday.AddDays(7), null, WeekdaySet.None))));

        Assert.Equal(places, outcome.Accepted);
        Assert.All(outcome.Refusals, codes => Assert.Equal("group.full", codes));
        Assert.Equal(places, await StoreState.CountAsync(_store, "GroupMemberships"));
        Assert.All(await MembersASessionAsync(group.Value), members => Assert.Equal(places, members));
        await AssertWholeAsync();
    }

    /// <summary>The counter-proof: the overlap query finds what a broken rule lets through.</summary>
    [Fact]
    public async Task Overlaps_WithoutTheRule_AreFound()
    {
        await using (var db = _store.CreateContext())
        {
            await db.Database.ExecuteSqlAsync($"DROP TRIGGER Bookings_NoOverlap_Insert", Token);
        }

        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11)));

        Assert.Equal(1, await StoreState.OverlapsAsync(_store));
    }

    [Theory(Explicit = true)]
    [Trait("Category", "Explicit")]
    [InlineData(2, 1000)]
    [InlineData(50, 200)]
    public async Task BookSession_ManyRounds_BooksExactlyOneEachTime(int people, int rounds)
    {
        var race = await BookingRace.WithAsync(_store, people);

        var outcomes = await RunAsync(race, rounds);

        RaceTable.Print("one slot", people, people * rounds, outcomes);
        Assert.All(outcomes, outcome => AssertOneOf(people, outcome));
        await AssertBookedAsync(rounds);
    }

    private static async Task<IReadOnlyList<RaceOutcome>> RunAsync(BookingRace race, int rounds)
    {
        var outcomes = new List<RaceOutcome>();
        for (var round = 0; round < rounds; round++)
        {
            outcomes.Add(await race.RunAsync(round));
        }

        return outcomes;
    }

    private static void AssertOneOf(int people, RaceOutcome outcome)
    {
        Assert.Equal((1, people - 1), (outcome.Accepted, outcome.Refusals.Count));
        Assert.All(outcome.Refusals, codes => Assert.Equal(LeadAndRoomTaken, codes));
        Assert.InRange(outcome.Worst, TimeSpan.Zero, RaceOutcome.Patience);
    }

    /// <summary>One session a round with its three bookings, one receipt and one audit row, and nothing else.</summary>
    private async Task AssertBookedAsync(int rounds)
    {
        Assert.Equal((rounds, 3 * rounds), (await StoreState.CountAsync(_store, "Sessions"), await StoreState.CountAsync(_store, "Bookings")));
        Assert.Equal((rounds, rounds), (await StoreState.CountAsync(_store, "CommandReceipts"), await StoreState.CountAsync(_store, "AuditEvents")));
        await AssertWholeAsync();
    }

    private async Task AssertWholeAsync() => Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));

    private Task<List<int>> MembersASessionAsync(Guid group) => _store.ReadAsync(db => db.Sessions
        .Where(session => session.GroupId == group)
        .Select(session => session.Bookings.Count(booking => booking.Active && booking.Kind == BookingKind.Client))
        .ToListAsync(Token));
}

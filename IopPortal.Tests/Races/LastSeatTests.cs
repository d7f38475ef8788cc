using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Races;

/// <summary>A whole crowd wants the last of twelve seats, in a group that meets for twelve weeks: one gets it, everybody else is told at once that the group is full.</summary>
public sealed class LastSeatTests : IAsyncDisposable
{
    private const int Seats = 12;

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public Task AddGroupMembers_LastSeatOfTwelve_GoesToOne() => RaceAsync(people: 40);

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task AddGroupMembers_ThousandForTheLastSeatOfTwelve_GoesToOne() =>
        RaceTable.Print("the last seat of twelve", 1000, 1000, [await RaceAsync(people: 1000)]);

    private async Task<RaceOutcome> RaceAsync(int people)
    {
        var clients = (await BookingRace.ClientsAsync(_store, Seats - 1 + people)).Select(client => client.Id).ToList();
        var group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), Sample.Draft(capacity: Seats), []), Token)).Value;
        Assert.True((await AddAsync(group, clients[people..])).Succeeded);

        var outcome = RaceOutcome.Of(await Crowd.AtOnceAsync(people, person => AddAsync(group, [clients[person]])));

        Assert.Equal((1, people - 1), (outcome.Accepted, outcome.Refusals.Count));
        Assert.All(outcome.Refusals, codes => Assert.Equal("group.full", codes));
        Assert.Equal(Seats, await StoreState.CountAsync(_store, "GroupMemberships"));
        Assert.All(await SeatsTakenAsync(group), taken => Assert.Equal(Seats, taken));
        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
        Assert.InRange(outcome.Worst, TimeSpan.Zero, RaceOutcome.Patience);
        return outcome;
    }

    private Task<Domain.Result<Guid>> AddAsync(Guid group, IReadOnlyList<Guid> clients) => _store.UseCase<AddGroupMembers>().HandleAsync(
        Sample.CaseManager, new(Guid.CreateVersion7(), group, clients, Sample.Monday.AddDays(7), null, WeekdaySet.None), Token);

    private Task<List<int>> SeatsTakenAsync(Guid group) => _store.ReadAsync(db => db.Sessions
        .Where(session => session.GroupId == group)
        .Select(session => session.Bookings.Count(booking => booking.Active && booking.Kind == BookingKind.Client))
        .ToListAsync(Token));
}

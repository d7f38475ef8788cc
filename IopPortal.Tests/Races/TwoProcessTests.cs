using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Races;

/// <summary>Two processes of the operating system write on one database file, where no gate of one process can help the other: the file's own lock and rules decide.</summary>
public sealed class TwoProcessTests : IAsyncDisposable
{
    private const int Slots = 6;
    private const int TriesEach = 4;

    /// <summary>Told why not, or, when the other process held the file for five seconds, told to try again.</summary>
    private static readonly string[] CleanRefusals = ["room.taken+staff.taken", "store.busy"];

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task BookSession_OneSlotFromTwoProcesses_IsBookedOnce()
    {
        var token = TestContext.Current.CancellationToken;
        var clients = await BookingRace.ClientsAsync(_store, 2 * TriesEach);
        await using var one = await BookingWorker.StartAsync(token);
        await using var other = await BookingWorker.StartAsync(token);

        await WarmUpAsync(clients[0].Id, one, other);

        for (var slot = 0; slot < Slots; slot++)
        {
            var plans = clients.Select(client => BookingRace.Plan(slot, client.Id)).ToList();
            var answers = await Task.WhenAll(
                one.DoAsync(new(_store.File, Sample.Director, plans[..TriesEach], TriesEach), token),
                other.DoAsync(new(_store.File, Sample.Director, plans[TriesEach..], TriesEach), token));

            Assert.Equal(1, answers.Sum(process => process.Count(answer => answer.Told == RaceOutcome.Done)));
            Assert.All(answers.SelectMany(process => process).Where(answer => answer.Told != RaceOutcome.Done), answer => Assert.Contains(answer.Told, CleanRefusals));
        }

        Assert.Equal((0, 0), (await one.EndAsync(token), await other.EndAsync(token)));
        Assert.Equal(3, new[] { Environment.ProcessId, one.ProcessId, other.ProcessId }.Distinct().Count());
        Assert.Equal((Slots + 1, 3 * (Slots + 1)), (await StoreState.CountAsync(_store, "Sessions"), await StoreState.CountAsync(_store, "Bookings")));
        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
    }

    [Fact]
    public Task BookSession_OverlappingSlotsFromTwoProcesses_BooksNoTwoThatOverlap() => RaceAsync(bookings: 60, workersEach: 4);

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task BookSession_ThousandOverlappingSlotsFromTwoProcesses_BooksNoTwoThatOverlap() =>
        RaceTable.Print("overlapping slots, from two processes", 64, 1000, [await RaceAsync(bookings: 1000, workersEach: 32)]);

    /// <summary>No two that were booked overlap, and nobody was refused whose time was free.</summary>
    private async Task<RaceOutcome> RaceAsync(int bookings, int workersEach)
    {
        var token = TestContext.Current.CancellationToken;
        var clients = await BookingRace.ClientsAsync(_store, bookings);
        await using var one = await BookingWorker.StartAsync(token);
        await using var other = await BookingWorker.StartAsync(token);
        await WarmUpAsync(clients[0].Id, one, other);
        var plans = Overlapping(new Random(7), [.. clients.Select(client => client.Id)]);

        var answers = await Task.WhenAll(
            one.DoAsync(new(_store.File, Sample.Director, plans[..(bookings / 2)], workersEach), token),
            other.DoAsync(new(_store.File, Sample.Director, plans[(bookings / 2)..], workersEach), token));

        var told = answers.SelectMany(process => process).ToList();
        var outcome = RaceOutcome.Of([.. told.Select(answer => (answer.Told, answer.Waited))]);
        var booked = plans.Where((_, number) => told[number].Told == RaceOutcome.Done).ToList();
        Assert.Equal(bookings, outcome.Accepted + outcome.Refusals.Count);
        Assert.All(outcome.Refusals, codes => Assert.Equal(CleanRefusals[0], codes));
        Assert.All(plans, plan => Assert.Contains(booked, held => Overlap(held, plan)));
        Assert.All(booked, plan => Assert.Single(booked, held => Overlap(held, plan)));
        Assert.InRange(outcome.Worst, TimeSpan.Zero, RaceOutcome.Patience);
        Assert.Equal((outcome.Accepted + 1, 3 * (outcome.Accepted + 1)), (await StoreState.CountAsync(_store, "Sessions"), await StoreState.CountAsync(_store, "Bookings")));
        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
        return outcome;
    }

    /// <summary>Half an hour to two hours, beginning at any quarter of an hour of four weeks, each for a client of its own.</summary>
    private static List<SessionPlan> Overlapping(Random dice, IReadOnlyList<Guid> clients) =>
    [
        .. clients.Select(client =>
        {
            var start = new TimeOnly(8, 0).AddMinutes(15 * dice.Next(40));
            return Plans.Plan(new LocalSlot(Sample.Tuesday.AddDays(1 + dice.Next(28)), start, start.AddMinutes(30 * (1 + dice.Next(4)))), client);
        }),
    ];

    private static bool Overlap(SessionPlan one, SessionPlan other) =>
        one.Date == other.Date && one.Start < other.Start.AddMinutes(other.Minutes) && other.Start < one.Start.AddMinutes(one.Minutes);

    /// <summary>A process that has just started spends seconds on its first command. One slot before all others is booked on the way.</summary>
    private async Task WarmUpAsync(Guid client, params IReadOnlyList<BookingWorker> workers)
    {
        foreach (var worker in workers)
        {
            await worker.DoAsync(new(_store.File, Sample.Director, [Plans.Plan(Sample.Slot(Sample.Monday, 19, 20), client)], 1), TestContext.Current.CancellationToken);
        }
    }
}

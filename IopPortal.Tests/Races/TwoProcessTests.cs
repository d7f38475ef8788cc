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

        await one.DoAsync(new(_store.File, Sample.Director, [BookingRace.Plan(Slots, clients[0].Id)]), token); // A process that has just started spends seconds on its first command.
        await other.DoAsync(new(_store.File, Sample.Director, [BookingRace.Plan(Slots, clients[0].Id)]), token);

        for (var slot = 0; slot < Slots; slot++)
        {
            var plans = clients.Select(client => BookingRace.Plan(slot, client.Id)).ToList();
            var answers = await Task.WhenAll(
                one.DoAsync(new(_store.File, Sample.Director, plans[..TriesEach]), token),
                other.DoAsync(new(_store.File, Sample.Director, plans[TriesEach..]), token));

            Assert.Equal(1, answers.Sum(process => process.Count(answer => answer == "booked")));
            Assert.All(answers.SelectMany(process => process).Where(answer => answer != "booked"), answer => Assert.Contains(answer, CleanRefusals));
        }

        Assert.Equal((0, 0), (await one.EndAsync(token), await other.EndAsync(token)));
        Assert.Equal(3, new[] { Environment.ProcessId, one.ProcessId, other.ProcessId }.Distinct().Count());
        Assert.Equal((Slots + 1, 3 * (Slots + 1)), (await StoreState.CountAsync(_store, "Sessions"), await StoreState.CountAsync(_store, "Bookings")));
        Assert.Equal((0, 0), (await StoreState.OverlapsAsync(_store), await StoreState.HalvesAsync(_store)));
    }
}

using IopPortal.Domain.Clients;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;

namespace IopPortal.Races;

/// <summary>Many people book different clients with the same therapist in the same room at the same time, through the use case.</summary>
internal sealed class BookingRace
{
    private const int SlotsPerDay = 10;
    private const int FirstHour = 8;

    private readonly TestStore _store;
    private readonly IReadOnlyList<Client> _clients;

    private BookingRace(TestStore store, IReadOnlyList<Client> clients) => (_store, _clients) = (store, clients);

    public static async Task<BookingRace> WithAsync(TestStore store, int people) => new(store, await ClientsAsync(store, people));

    public static async Task<IReadOnlyList<Client>> ClientsAsync(TestStore store, int people)
    {
        var clients = Enumerable.Range(0, people).Select(_ => Sample.NewClient("Cora", "Quick")).ToList();
        await store.SaveAsync([.. clients.SelectMany(client => Sample.ClientRows(client))]);
        return clients;
    }

    /// <summary>Every round is about a slot of its own.</summary>
    public static SessionPlan Plan(int round, Guid client)
    {
        var hour = FirstHour + (round % SlotsPerDay);
        return Plans.Plan(Sample.Slot(Sample.Tuesday.AddDays(round / SlotsPerDay), hour, hour + 1), client);
    }

    public async Task<RaceOutcome> RunAsync(int round) => RaceOutcome.Of(await Crowd.AtOnceAsync(
        _clients.Count,
        person => _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(Plan(round, _clients[person].Id)))));
}

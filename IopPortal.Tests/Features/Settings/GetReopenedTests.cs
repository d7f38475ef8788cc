using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class GetReopenedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_SessionsCameBack_NamesTheSamePeopleAgain()
    {
        var contact = await _store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Otto Lane", "Father", "555-0142", isGuardian: false));
        var session = Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]);
        session.Book(BookingKind.Family, contact.Id, BookingRole.Guest, TestClock.Monday, forClient: Sample.Ana.Id);
        await _store.SaveAsync(session);
        var opened = await ReopenAsync();

        var calls = (await GetAsync(Sample.Director, opened)).Value;

        Assert.Equal([("Ana Lane", "555-0199"), ("Ben Moss", calls.People[1].Phone)], calls.People.Select(person => (person.Name, person.Phone)));
        Assert.Equal(("Otto Lane", "555-0142"), (Assert.Single(calls.Family).Name, calls.Family[0].Phone));
        Assert.Equal((session.Start, session.End), Assert.Single(calls.Family[0].Times));
        Assert.Equal(["Tess Therapist"], calls.Staff);
    }

    [Fact]
    public async Task HandleAsync_OtherRoles_SeeWhatTheirClientListShows()
    {
        await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var opened = await ReopenAsync();

        Assert.Equal(["Ana Lane"], (await GetAsync(Sample.Therapist, opened)).Value.People.Select(person => person.Name));
        Assert.All((await GetAsync(Sample.Auditor, opened)).Value.People, person => Assert.Equal("", person.Phone));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await GetAsync(Sample.ClientActor, opened)).Refusals));
    }

    private async Task<ReopenedView> ReopenAsync()
    {
        var closure = (await _store.UseCase<AddClosure>().HandleAsync(Sample.Director, new(Guid.NewGuid(), new(Sample.Site.Id, null, Sample.Tuesday, null, null), "Snow"), Now)).Value;
        return (await _store.UseCase<RemoveClosure>().HandleAsync(Sample.Director, closure, Now)).Value;
    }

    private Task<Result<CallsView>> GetAsync(Actor actor, ReopenedView opened) => _store.UseCase<GetReopened>().HandleAsync(actor, opened.ClosureId, opened.RestoredIds, Now);
}

using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class GetClosureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_CancelledSessions_ListsWhomToCallOnceWithAllTimes()
    {
        var id = await CloseAsync();

        var view = (await GetAsync(Sample.Director, id)).Value;

        Assert.Equal((2, true), (view.Sessions, view.MayOpen));
        Assert.Equal([("Ana Lane", 2), ("Ben Moss", 1)], view.Calls.People.Select(person => (person.Name, person.Times.Count)));
        Assert.Equal(("555-0199", false), (view.Calls.People[0].Phone, view.Calls.People[0].MayLeaveMessage));
        Assert.Equal(["Tess Therapist"], view.Calls.Staff);
    }

    [Fact]
    public async Task HandleAsync_OpenedTwice_IsOneAuditRow()
    {
        var id = await CloseAsync();

        await GetAsync(Sample.Director, id);
        await GetAsync(Sample.Director, id);

        Assert.Equal(1, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.ObjectId == id && audit.Action == nameof(GetClosure) && audit.Outcome == AuditOutcome.Opened, Now)));
    }

    [Fact]
    public async Task HandleAsync_OtherRoles_SeeWhatTheirClientListShows()
    {
        var id = await CloseAsync();

        Assert.Equal(["Ana Lane"], (await GetAsync(Sample.Therapist, id)).Value.Calls.People.Select(person => person.Name));
        Assert.Equal("555-0199", (await GetAsync(Sample.FrontDesk, id)).Value.Calls.People[0].Phone);
        Assert.All((await GetAsync(Sample.Auditor, id)).Value.Calls.People, person => Assert.Equal(("", null), (person.Phone, person.MayLeaveMessage)));
        Assert.False((await GetAsync(Sample.FrontDesk, id)).Value.MayOpen);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await GetAsync(Sample.ClientActor, id)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await GetAsync(Sample.Director, Guid.NewGuid())).Refusals));
    }

    [Fact]
    public async Task HandleAsync_FamilyComesAlong_IsListedForThoseWhoMaySeeContacts()
    {
        var contact = await _store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Otto Lane", "Father", "555-0142", isGuardian: false));
        var session = Sample.Individual(Sample.Ana.Id);
        session.Book(Domain.Sessions.BookingKind.Family, contact.Id, Domain.Sessions.BookingRole.Guest, TestClock.Monday, forClient: Sample.Ana.Id);
        await _store.SaveAsync(session);
        var id = await AddAsync();

        Assert.Equal([(session.Start, session.End)], Assert.Single((await GetAsync(Sample.CaseManager, id)).Value.Calls.Family).Times);
        Assert.Equal(("Otto Lane", "555-0142", "Ana Lane"), Assert.Single((await GetAsync(Sample.CaseManager, id)).Value.Calls.Family) is var one ? (one.Name, one.Phone, one.Client) : default);
        Assert.Empty((await GetAsync(Sample.FrontDesk, id)).Value.Calls.Family);
    }

    [Fact]
    public async Task HandleAsync_BegunWhenTheDayIsClosed_IsNamedAsUnderWay()
    {
        var begun = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 8, 10)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 6, 7)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 13, 14)));
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9, 0);
        var id = await AddAsync();

        var view = (await GetAsync(Sample.Director, id)).Value;

        Assert.Equal((1, begun.Id), (view.Sessions, Assert.Single(view.UnderWay).Id));
    }

    private async Task<Guid> CloseAsync()
    {
        await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(from: 14, to: 15)));
        return await AddAsync();
    }

    private async Task<Guid> AddAsync() =>
        (await _store.UseCase<AddClosure>().HandleAsync(Sample.Director, new(Guid.NewGuid(), new(Sample.Site.Id, null, Sample.Tuesday, null, null), "Snow"), Now)).Value;

    private Task<Result<ClosurePageView>> GetAsync(Actor actor, Guid id) => _store.UseCase<GetClosure>().HandleAsync(actor, id, Now);
}

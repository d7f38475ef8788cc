using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class GetRosterOnDateTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_SomebodyAddedAfterTheStart_IsMarkedThereAndOnTheSession()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var session = await AddLaterAsync(group);

        var roster = await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Director, group, Sample.Monday, Token);
        var page = await _store.UseCase<GetSession>().HandleAsync(Sample.Director, session, withRoster: true, Token);

        Assert.Equal([("Ana Lane", false), ("Ben Moss", true)], Assert.Single(roster.Value.Sessions).People.Select(person => (person.Name, person.AddedLater)));
        Assert.Equal([("Ana Lane", false), ("Ben Moss", true)], page.Value.Roster!.Select(person => (person.Name, person.AddedLater)));
    }

    [Fact]
    public async Task HandleAsync_MemberLeftSince_WasExpectedAllTheSame()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9);
        var membership = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));
        await _store.UseCase<EndMembership>().HandleAsync(Sample.Director, new(group, membership, Sample.Tuesday), Token);

        var monday = await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Director, group, Sample.Monday, Token);
        var wednesday = await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Director, group, Sample.Wednesday, Token);

        Assert.Equal("Ana Lane", Assert.Single(monday.Value.Sessions[0].People).Name);
        Assert.Empty(wednesday.Value.Sessions[0].People);
    }

    [Fact]
    public async Task HandleAsync_NoSessionThatDay_SaysSo() =>
        Assert.Empty((await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Director, await _store.GroupAsync(), Sample.Tuesday, Token)).Value.Sessions);

    [Fact]
    public async Task HandleAsync_OtherTherapistOrAdministrator_SeesNoNames()
    {
        var group = await _store.GroupAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.SecondTherapist, group, Sample.Monday, Token)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Administrator, group, Sample.Monday, Token)).Refusals));
    }

    private async Task<Guid> AddLaterAsync(Guid group)
    {
        await using var db = _store.CreateContext();
        var session = await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.GroupId == group && s.Date == Sample.Monday, Token);
        session.Book(BookingKind.Client, Sample.Ben.Id, BookingRole.Member, session.StartUtc.AddMinutes(10));
        await db.SaveChangesAsync(Token);
        return session.Id;
    }
}

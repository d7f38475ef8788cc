using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class AddGroupMembersTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FromWednesday_BooksEverySessionFromThere()
    {
        var group = await GroupAsync();

        var result = await AddAsync(group, Sample.Wednesday, clients: [Sample.Ana.Id, Sample.Ben.Id]);

        Assert.Empty(result.Refusals);
        Assert.Equal([0, 2, 2, 2, 2, 2], await MembersASessionAsync(group));
        Assert.Equal(2, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(m => m.GroupId == group && m.From == Sample.Wednesday, Token)));
    }

    [Fact]
    public async Task HandleAsync_SomeDaysAndALastDay_BooksThoseOnly()
    {
        var group = await GroupAsync();

        await AddAsync(group, Sample.Monday, until: Sample.Monday.AddDays(7), weekdays: WeekdaySet.Monday | WeekdaySet.Friday);

        Assert.Equal([1, 0, 1, 1, 0, 0], await MembersASessionAsync(group));
    }

    [Fact]
    public async Task HandleAsync_SessionHasStarted_StaysAsItWas()
    {
        var group = await GroupAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Monday, 9, 30);

        await AddAsync(group, Sample.Monday);

        Assert.Equal([0, 1, 1, 1, 1, 1], await MembersASessionAsync(group));
    }

    [Fact]
    public async Task HandleAsync_FullFromSomeDateOn_RefusesNamingTheFirstFullDate()
    {
        var group = await GroupAsync(capacity: 1);
        await AddAsync(group, Sample.Monday.AddDays(4));

        var refused = await AddAsync(group, Sample.Monday, clients: Sample.Ben.Id);
        var before = await AddAsync(group, Sample.Monday, until: Sample.Wednesday, clients: Sample.Ben.Id);

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(("group.full", Sample.Monday.AddDays(4)), (refusal.Code, refusal.Arguments[1]));
        Assert.True(before.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_MorePeopleThanPlaces_SaysHowManyAreFree()
    {
        var group = await GroupAsync(capacity: 1);

        var result = await AddAsync(group, Sample.Monday, clients: [Sample.Ana.Id, Sample.Ben.Id]);

        Assert.Equal("group.too-many", Assert.Single(result.Refusals).Code);
        Assert.All(await MembersASessionAsync(group), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task HandleAsync_TwoAtOnceForTheLastPlace_OneGetsIt()
    {
        var group = await GroupAsync(capacity: 1);

        var both = await Task.WhenAll(
            Task.Run(() => AddAsync(group, Sample.Monday, clients: Sample.Ana.Id), Token),
            Task.Run(() => AddAsync(group, Sample.Monday, clients: Sample.Ben.Id), Token));

        Assert.Single(both, result => result.Succeeded);
        Assert.Equal("group.full", Assert.Single(both.Single(result => !result.Succeeded).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AlreadyAMember_Refuses()
    {
        var group = await GroupAsync();
        await AddAsync(group, Sample.Monday);

        Assert.Contains((await AddAsync(group, Sample.Wednesday)).Refusals, refusal => refusal.Code == "group.already-member");
    }

    [Fact]
    public async Task HandleAsync_BookedElsewhere_NamesEveryDate()
    {
        var group = await GroupAsync();
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, new(Sample.Wednesday, new(11, 30), new(12, 30)), lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, new(Sample.Monday.AddDays(4), new(11, 30), new(12, 30)), lead: Sample.SecondTherapistStaff.Id));

        var refusal = Assert.Single((await AddAsync(group, Sample.Monday)).Refusals);

        Assert.Equal("client.taken-dates", refusal.Code);
        Assert.Equal([Sample.Wednesday, Sample.Monday.AddDays(4)], ((IEnumerable<object>)refusal.Arguments[3]).Cast<DateOnly>());
    }

    [Fact]
    public async Task HandleAsync_B3VisitInsideASession_BecomesAPullOut()
    {
        var group = await GroupAsync();
        var visit = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Wednesday, 10, 11), lead: Sample.SecondTherapistStaff.Id));

        var added = await AddAsync(group, Sample.Monday);

        Assert.Empty(added.Refusals);
        Assert.All(await MembersASessionAsync(group), count => Assert.Equal(1, count));
        Assert.Equal(Booking.PullOutLane, await _store.ReadAsync(db => db.Bookings.Where(b => b.SessionId == visit.Id && b.Kind == BookingKind.Client).Select(b => b.Lane).SingleAsync(Token)));
    }

    [Theory]
    [InlineData(SessionKind.GroupTherapy, false)]
    [InlineData(SessionKind.Alumni, true)]
    public async Task HandleAsync_DischargedClient_OnlyJoinsAlumni(SessionKind kind, bool joins)
    {
        var group = await GroupAsync(kind: kind);
        var client = Sample.NewClient("Cora", "Gone");
        var rows = Sample.ClientRows(client);
        rows.OfType<Enrollment>().Single().Discharge(Sample.Monday.AddDays(-7), DischargeReason.CompletedTreatment);
        await _store.SaveAsync(rows);

        var result = await AddAsync(group, Sample.Monday, clients: client.Id);

        Assert.Equal(joins, result.Succeeded);
        Assert.All(result.Refusals, refusal => Assert.Equal("client.discharged", refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_ClosedGroupThatHasBegun_Refuses()
    {
        var group = await GroupAsync(enrolment: GroupEnrolment.Closed);
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9);

        Assert.Equal("group.closed", Assert.Single((await AddAsync(group, Sample.Wednesday)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AdolescentAmongAdults_NeedsAReason()
    {
        var group = await GroupAsync();
        var minor = Sample.NewClient("Mia", "Young", born: new(2010, 1, 1));
        await _store.SaveAsync(Sample.ClientRows(minor));

        var refused = await AddAsync(group, Sample.Monday, clients: minor.Id);
        var saved = await AddAsync(group, Sample.Monday, overrideReason: "Turns eighteen next month", clients: minor.Id);

        Assert.Equal("group.mixed-ages", Assert.Single(refused.Refusals).Code);
        Assert.True(saved.Succeeded);
        Assert.Contains(await _store.ReadAsync(db => db.AuditEvents.Select(audit => audit.Reason).ToListAsync(Token)), reason => reason == "Turns eighteen next month");
    }

    [Fact]
    public async Task HandleAsync_DatesThatMakeNoSense_AreRefusedTogether()
    {
        var group = await GroupAsync();

        var result = await AddAsync(group, Sample.Monday.AddDays(-7), until: Sample.Monday.AddDays(-9), weekdays: WeekdaySet.Tuesday);

        Assert.Equal(["membership.from-past", "membership.until-before-from", "membership.weekdays"], result.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_AddsOnce()
    {
        var group = await GroupAsync();
        var key = Guid.NewGuid();

        await AddAsync(group, Sample.Monday, key: key);
        var second = await AddAsync(group, Sample.Monday, key: key);

        Assert.True(second.Succeeded);
        Assert.Equal(1, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_Therapist_AddsTheTracksClientsToTheirOwnGroupOnly()
    {
        var own = await GroupAsync();
        var foreign = await GroupAsync(lead: Sample.SecondTherapistStaff.Id);
        var elsewhere = Sample.NewClient("Eli", "Else");
        await _store.SaveAsync(elsewhere);

        Assert.True((await AddAsync(own, Sample.Monday, actor: Sample.Therapist, clients: Sample.Ben.Id)).Succeeded);
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(own, Sample.Monday, actor: Sample.Therapist, clients: elsewhere.Id)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(foreign, Sample.Monday, actor: Sample.Therapist)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_UnknownGroupOrClient_IsNotFound()
    {
        var group = await GroupAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(Guid.NewGuid(), Sample.Monday)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await AddAsync(group, Sample.Monday, clients: Guid.NewGuid())).Refusals));
    }

    [Fact]
    public async Task FindMembershipWays_TakenOnWednesdaysOrFull_OffersDaysAndAFirstDayThatFit()
    {
        var group = await GroupAsync(capacity: 1);
        await AddAsync(group, Sample.Monday, until: Sample.Wednesday, clients: Sample.Ben.Id);
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, new(Sample.Wednesday, new(11, 30), new(12, 30)), lead: Sample.SecondTherapistStaff.Id));
        var command = new AddGroupMembersCommand(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None);

        var ways = (await _store.UseCase<FindMembershipWays>().HandleAsync(Sample.CaseManager, command, Token)).Value;

        Assert.Equal([new MembershipWay(Sample.Monday, WeekdaySet.Friday), new(Sample.Monday.AddDays(4), Sample.MondayWednesdayFriday)], ways);
        Assert.True((await AddAsync(group, ways[1].From, weekdays: ways[1].Weekdays)).Succeeded);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<FindMembershipWays>().HandleAsync(Sample.FrontDesk, command, Token)).Refusals));
    }

    private async Task<Guid> GroupAsync(int capacity = 12, SessionKind kind = SessionKind.GroupTherapy, GroupEnrolment enrolment = GroupEnrolment.Open, Guid? lead = null)
    {
        var room = lead is null ? Sample.BigRoom.Id : Sample.SmallRoom.Id;
        var draft = Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11), capacity: Math.Min(capacity, lead is null ? 15 : 4), kind: kind, enrolment: enrolment, lead: lead, room: room);
        return (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
    }

    private Task<Result<Guid>> AddAsync(
        Guid group, DateOnly from, DateOnly? until = null, WeekdaySet weekdays = WeekdaySet.None, string overrideReason = "", Guid? key = null, Actor? actor = null, params IReadOnlyList<Guid> clients) =>
        _store.UseCase<AddGroupMembers>().HandleAsync(
            actor ?? Sample.CaseManager, new(key ?? Guid.NewGuid(), group, clients.Count == 0 ? [Sample.Ana.Id] : clients, from, until, weekdays, OverrideReason: overrideReason), Token);

    private Task<List<int>> MembersASessionAsync(Guid group) => _store.ReadAsync(db => db.Sessions
        .Where(session => session.GroupId == group).OrderBy(session => session.Date)
        .Select(session => session.Bookings.Count(booking => booking.Kind == BookingKind.Client && booking.MembershipId != null)).ToListAsync(Token));
}

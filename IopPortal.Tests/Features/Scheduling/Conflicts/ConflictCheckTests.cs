using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Features.Writing;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>B9: two who are kept apart never share a session, and nothing says who the other is.</summary>
public sealed class ConflictCheckTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task AddGroupMembers_OtherIsInTheGroup_Blocks()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        await PairAsync();

        var refused = await AddAsync(group, Sample.Ben.Id);

        Assert.Equal("Ben Moss cannot be placed in this group. Choose another group.", Words.For(Assert.Single(refused.Refusals)));
    }

    [Fact]
    public async Task AddGroupMembers_BothTogether_Blocks()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await PairAsync();

        Assert.Equal("client.apart-group", Assert.Single((await AddAsync(group, Sample.Ana.Id, Sample.Ben.Id)).Refusals).Code);
    }

    [Fact]
    public async Task AddGroupMembers_OtherComesOnOtherDays_Fits()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await _store.MemberAsync(group, Sample.Ana.Id, weekdays: WeekdaySet.Monday);
        await PairAsync();

        var added = await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ben.Id], Sample.Monday, null, WeekdaySet.Friday), Token);

        Assert.Empty(added.Refusals);
    }

    [Fact]
    public async Task AddGroupMembers_PairHasEnded_Fits()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.UseCase<EndKeepApartPair>().HandleAsync(Sample.Director, new(await PairAsync()), Token);

        Assert.Empty((await AddAsync(group, Sample.Ben.Id)).Refusals);
    }

    [Fact]
    public async Task MoveSession_BothWouldBeThere_Blocks()
    {
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(), room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await PairAsync();

        var moved = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(session.Id, session.Version, Sample.Wednesday, new(14, 0), 60, Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token);

        Assert.Equal("client.apart-time", Assert.Single(moved.Refusals).Code);
    }

    [Fact]
    public async Task FindAsync_EachDateWithItsOwnPeople_BlocksOnlyWhereBothCome()
    {
        await PairAsync();
        ProposedSlot Slot(DateOnly date, params IReadOnlyList<Guid> clients) => new(Sample.Slot(date), Sample.Slot(date).Utc(), clients);
        var proposal = new BookingProposal(
            SessionKind.GroupTherapy, Sample.Site.Id, null,
            [Slot(Sample.Tuesday, Sample.Ana.Id), Slot(Sample.Wednesday, Sample.Ben.Id), Slot(Sample.Monday.AddDays(4), Sample.Ana.Id, Sample.Ben.Id)])
        {
            ClientIds = [Sample.Ana.Id, Sample.Ben.Id],
        };

        await using var db = _store.CreateContext();
        var verdicts = await ConflictCheck.FindAsync(db, proposal, TestClock.Monday, Token);

        Assert.Equal([0, 0, 1], verdicts.Select(verdict => verdict.Conflicts.Count(conflict => conflict.Refusal.Code == "client.apart-time")));
    }

    [Fact]
    public async Task FindGroupCandidates_OtherIsInTheGroup_CannotBeChosen()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        await PairAsync();

        var found = await _store.UseCase<FindGroupCandidates>().HandleAsync(Sample.Director, group, "", Token);

        Assert.Equal([("Ben Moss", true)], found.Value.Select(one => (one.Name, one.CannotJoin)));
    }

    /// <summary>Refusals, log lines and audit rows about one of them are searched for the other's name and id.</summary>
    [Fact]
    public async Task Everything_AboutOne_NeverNamesTheOther()
    {
        var log = new LogLines<WriteOperation>();
        var services = new ServiceCollection();
        _store.Register(services);
        services.AddSingleton<ILogger<WriteOperation>>(log);
        await using var provider = services.BuildServiceProvider();
        var group = await _store.GroupAsync(capacity: 5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var before = await _store.ReadAsync(db => db.AuditEvents.CountAsync(Token));
        await provider.GetRequiredService<AddKeepApartPair>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Ben.Id, Sample.Ana.Id, "Asked for by the family"), Token);

        var refused = await provider.GetRequiredService<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ben.Id], Sample.Monday, null, WeekdaySet.None), Token);
        await provider.GetRequiredService<JoinWaitlist>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, Sample.Ben.Id), Token);
        var filled = await provider.GetRequiredService<FillFromWaitlist>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group), Token);
        var waitlist = await provider.GetRequiredService<GetWaitlist>().HandleAsync(Sample.Director, group, Token);

        var audit = await _store.ReadAsync(db => db.AuditEvents.OrderBy(row => row.Sequence).Skip(before).Select(row => row.ObjectId + " " + row.Reason).ToListAsync(Token));
        List<string> told =
        [
            .. refused.Refusals.Concat(filled.Refusals).Concat(waitlist.Value.Rows.SelectMany(row => row.Reasons)).SelectMany(refusal => new[] { refusal.ToString(), Words.For(refusal) }),
            .. waitlist.Value.Rows.Select(row => row.ToString()),
            .. log.Lines,
            .. audit,
        ];
        Assert.True(told.Count > 8);
        Assert.All(told, line =>
        {
            Assert.DoesNotContain("Ana", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Lane", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Sample.Ana.Id.ToString(), line, StringComparison.OrdinalIgnoreCase);
        });
    }

    private async Task<Guid> PairAsync() => (await _store.UseCase<AddKeepApartPair>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Ben.Id, Sample.Ana.Id), Token)).Value;

    private Task<Result<Guid>> AddAsync(Guid group, params IReadOnlyList<Guid> clients) =>
        _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, clients, Sample.Monday, null, WeekdaySet.None), Token);
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class TransferMemberTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FromFridayToAGroupAtTheSameTime_EndsTheDayBeforeAndBeginsThere()
    {
        var (from, to) = await TwoGroupsAsync();

        var moved = await MoveAsync(from, to, Sample.Monday.AddDays(4));

        Assert.Empty(moved.Refusals);
        Assert.Equal([Sample.Monday, Sample.Wednesday], await DatesAsync(from));
        Assert.Equal([Sample.Monday.AddDays(4), Sample.Monday.AddDays(7), Sample.Monday.AddDays(9), Sample.Monday.AddDays(11)], await DatesAsync(to));
        Assert.Equal(Sample.Monday.AddDays(3), await _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == from).Select(m => m.To).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PlannedEnd_GoesAlongToTheOtherGroup()
    {
        var (from, to) = (await _store.GroupAsync(5), await _store.GroupAsync(4, Sample.SecondTherapistStaff.Id));
        await _store.MemberAsync(from, Sample.Ana.Id, until: Sample.Monday.AddDays(7));

        await MoveAsync(from, to, Sample.Wednesday);

        Assert.Equal([Sample.Wednesday, Sample.Monday.AddDays(4), Sample.Monday.AddDays(7)], await DatesAsync(to));
        Assert.Equal(Sample.Monday.AddDays(7), await _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == to).Select(m => m.To).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PauseToCome_GoesAlongToTheOtherGroup()
    {
        var (from, to) = await TwoGroupsAsync();
        var membership = await MembershipAsync(from);
        await _store.UseCase<PauseMembership>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), from, membership, Sample.Monday.AddDays(4), Sample.Monday.AddDays(7)), Token);

        var moved = await MoveAsync(from, to, Sample.Wednesday, membership: membership);

        Assert.Empty(moved.Refusals);
        Assert.Equal([Sample.Monday], await DatesAsync(from));
        Assert.Equal([Sample.Wednesday, Sample.Monday.AddDays(9), Sample.Monday.AddDays(11)], await DatesAsync(to));
    }

    [Fact]
    public async Task HandleAsync_DuringTodaysSession_LeavesTheStartedOne()
    {
        var (from, to) = await TwoGroupsAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9, 30);

        await MoveAsync(from, to, Sample.Wednesday);

        Assert.Equal([Sample.Monday, Sample.Wednesday], await DatesAsync(from));
        Assert.Equal(Sample.Monday.AddDays(4), (await DatesAsync(to))[0]);
    }

    [Fact]
    public async Task HandleAsync_OtherGroupIsFull_SavesNothing()
    {
        var (from, to) = await TwoGroupsAsync(capacity: 1);
        await _store.MemberAsync(to, Sample.Ben.Id);

        var refused = await MoveAsync(from, to, Sample.Wednesday);

        Assert.Equal("group.full", Assert.Single(refused.Refusals).Code);
        Assert.Equal(6, (await DatesAsync(from)).Count);
        Assert.Null(await _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == from).Select(m => m.To).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PastDayOrSameGroup_RefusesTogether()
    {
        var (from, _) = await TwoGroupsAsync();

        Assert.Equal(["membership.from-past", "membership.same-group"], (await MoveAsync(from, from, Sample.Monday.AddDays(-1))).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_PlaceEndsBefore_Refuses()
    {
        var from = await _store.GroupAsync(5);
        await _store.MemberAsync(from, Sample.Ana.Id, until: Sample.Wednesday);
        var to = await _store.GroupAsync(4, Sample.SecondTherapistStaff.Id);

        Assert.Equal("membership.ended", Assert.Single((await MoveAsync(from, to, Sample.Monday.AddDays(7))).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_MovesOnce()
    {
        var (from, to) = await TwoGroupsAsync();
        var (key, membership) = (Guid.NewGuid(), await MembershipAsync(from));

        var first = await MoveAsync(from, to, Sample.Wednesday, key: key, membership: membership);
        var second = await MoveAsync(from, to, Sample.Wednesday, key: key, membership: membership);

        Assert.Equal(first.Value, second.Value);
    }

    [Fact]
    public async Task HandleAsync_Therapist_BetweenOwnGroupsOnly()
    {
        var (from, foreign) = await TwoGroupsAsync();
        var own = await _store.GroupAsync(5, start: new(13, 0));

        Assert.Equal(Refusal.NotFound, Assert.Single((await MoveAsync(from, foreign, Sample.Wednesday, Sample.Therapist)).Refusals));
        Assert.Empty((await MoveAsync(from, own, Sample.Wednesday, Sample.Therapist)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_UnknownPlaceOrGroup_IsNotFound()
    {
        var (from, to) = await TwoGroupsAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await MoveAsync(from, to, Sample.Wednesday, membership: Guid.NewGuid())).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await MoveAsync(from, Guid.NewGuid(), Sample.Wednesday)).Refusals));
    }

    private async Task<(Guid From, Guid To)> TwoGroupsAsync(int capacity = 4)
    {
        var from = await _store.GroupAsync(5);
        var to = await _store.GroupAsync(capacity, Sample.SecondTherapistStaff.Id);
        await _store.MemberAsync(from, Sample.Ana.Id);
        return (from, to);
    }

    private Task<Guid> MembershipAsync(Guid group) => _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == group).Select(m => m.Id).SingleAsync(Token));

    private async Task<Result<Guid>> MoveAsync(Guid from, Guid to, DateOnly on, Actor? actor = null, Guid? key = null, Guid? membership = null) =>
        await _store.UseCase<TransferMember>().HandleAsync(actor ?? Sample.CaseManager, new(key ?? Guid.NewGuid(), from, membership ?? await MembershipAsync(from), to, on), Token);

    private Task<List<DateOnly>> DatesAsync(Guid group) => _store.ReadAsync(db => db.Sessions
        .Where(s => s.GroupId == group && s.Bookings.Any(b => b.Active && b.Kind == BookingKind.Client && b.ResourceId == Sample.Ana.Id)).Select(s => s.Date).OrderBy(date => date).ToListAsync(Token));
}

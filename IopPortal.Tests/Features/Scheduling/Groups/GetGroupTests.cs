using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class GetGroupTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(PortalRole.ProgramDirector, true, true)]
    [InlineData(PortalRole.Therapist, true, true)]
    [InlineData(PortalRole.CaseManager, true, true)]
    [InlineData(PortalRole.FrontDesk, true, false)]
    [InlineData(PortalRole.Auditor, true, false)]
    [InlineData(PortalRole.Prescriber, false, false)]
    [InlineData(PortalRole.Administrator, false, false)]
    public async Task HandleAsync_Role_SeesNamesAndButtonsItMay(PortalRole role, bool names, bool edits)
    {
        var group = await GroupWithAnaAsync();

        var view = (await _store.UseCase<GetGroup>().HandleAsync(Sample.As(role), group, Token)).Value;

        Assert.Equal((names, edits), (view.Members is not null, view.MayEditMembers));
        Assert.Equal(role != PortalRole.Administrator, view.Taken is not null);
    }

    [Fact]
    public async Task HandleAsync_SkippedAndPastDates_StandWhereTheyBelong()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Monday.AddDays(4), null, null, "Snow"));
        var group = await GroupWithAnaAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 10);

        var view = (await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value;

        Assert.Equal([(Sample.Wednesday, ""), (Sample.Monday.AddDays(4), "Snow"), (Sample.Monday.AddDays(7), "")], view.Coming.Take(3).Select(row => (row.Slot.Date, row.Reason)));
        Assert.Null(view.Coming[1].SessionId);
        Assert.True(Assert.Single(view.Past).RollCallMissing);
    }

    [Fact]
    public async Task HandleAsync_OneLeavesAndOneComesLater_CountsTheNextDateHereAndInTheList()
    {
        var group = await GroupWithAnaAsync();
        var ana = await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(Token));
        await _store.UseCase<EndMembership>().HandleAsync(Sample.Director, new(group, ana.Id, Sample.Wednesday), Token);
        await _store.MemberAsync(group, Sample.Ben.Id, from: Sample.Monday.AddDays(4));

        var view = (await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value;
        var listed = Assert.Single((await _store.UseCase<ListGroups>().HandleAsync(Sample.Director, new(), Token)).Value.Groups);

        Assert.Equal((1, Sample.Monday, 1), (view.Taken!.Value, view.TakenOn!.Value, listed.Taken!.Value));
        Assert.All(view.Coming, row => Assert.Equal(1, row.Booked));
        Assert.Equal(["until Wed, Feb 25", "from Fri, Feb 27"], view.Members!.Select(member => PlaceWords.Of(member.Periods, view.Today)));
    }

    [Fact]
    public async Task HandleAsync_PausedMember_IsOneRowThatSaysSo()
    {
        var group = await GroupWithAnaAsync();
        var ana = await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(Token));
        await _store.UseCase<PauseMembership>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, ana.Id, Sample.Tuesday, Sample.Monday.AddDays(6)), Token);

        var before = (await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value;
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 8);
        var during = (await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value;

        Assert.Equal("since Feb 23, 2026, paused Feb 24 – Mar 1, 2026", PlaceWords.Of(Assert.Single(before.Members!).Periods, before.Today));
        Assert.Equal("paused Feb 24 – Mar 1, 2026", PlaceWords.Of(Assert.Single(during.Members!).Periods, during.Today));
        Assert.Equal((1, 0), (before.Taken!.Value, during.Taken!.Value));
    }

    [Fact]
    public async Task HandleAsync_GroupHasEnded_CountsItsLastDate()
    {
        var group = await GroupWithAnaAsync();
        _store.Clock.Advance(TimeSpan.FromDays(20));

        var view = (await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value;
        var listed = Assert.Single((await _store.UseCase<ListGroups>().HandleAsync(Sample.Director, new(Ended: true), Token)).Value.Groups);

        Assert.Equal((1, null, 1), (view.Taken!.Value, view.TakenOn, listed.Taken!.Value));
    }

    [Fact]
    public async Task HandleAsync_NoSuchGroup_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<GetGroup>().HandleAsync(Sample.Director, Guid.NewGuid(), Token)).Refusals));

    private async Task<Guid> GroupWithAnaAsync()
    {
        var draft = Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11));
        var group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None), Token);
        return group;
    }
}

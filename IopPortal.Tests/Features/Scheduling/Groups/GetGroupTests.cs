using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
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
        Assert.Equal(role != PortalRole.Administrator, view.MemberCount is not null);
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

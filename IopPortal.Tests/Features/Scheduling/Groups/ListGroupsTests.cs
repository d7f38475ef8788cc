using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class ListGroupsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_RunningGroup_SaysWhenWhoWhereAndHowFull()
    {
        var group = await GroupAsync();
        await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None), Token);

        var row = Assert.Single((await _store.UseCase<ListGroups>().HandleAsync(Sample.FrontDesk, new(), Token)).Value.Groups);

        Assert.Equal(("Coping skills", "MO", "Tess Therapist", "Room 1", 1, 12), (row.Name, row.TrackCode, row.Lead, row.Room, row.Taken!.Value, row.Capacity));
        Assert.Equal(new LocalSlot(Sample.Monday, new(9, 0), new(12, 0)), row.Next);
    }

    [Fact]
    public async Task HandleAsync_Administrator_SeesNoCounts()
    {
        await GroupAsync();

        Assert.Null(Assert.Single((await _store.UseCase<ListGroups>().HandleAsync(Sample.Administrator, new(), Token)).Value.Groups).Taken);
    }

    [Fact]
    public async Task HandleAsync_LastDatePassed_IsAmongTheEnded()
    {
        await GroupAsync();
        _store.Clock.Advance(TimeSpan.FromDays(20));
        var list = _store.UseCase<ListGroups>();

        Assert.Empty((await list.HandleAsync(Sample.Director, new(), Token)).Value.Groups);
        Assert.Single((await list.HandleAsync(Sample.Director, new(Ended: true), Token)).Value.Groups);
    }

    [Fact]
    public async Task HandleAsync_MoreThanAPage_GoesOnWhereItStopped()
    {
        foreach (var _ in Enumerable.Range(0, 51))
        {
            await _store.SaveAsync(Sample.GroupRows(out var _, dates: 0));
        }

        var list = _store.UseCase<ListGroups>();
        var first = (await list.HandleAsync(Sample.Director, new(), Token)).Value;
        var second = (await list.HandleAsync(Sample.Director, new(AfterName: first.Groups[^1].Name, AfterId: first.Groups[^1].Id), Token)).Value;

        Assert.Equal((50, true, 1, false), (first.Groups.Count, first.HasMore, second.Groups.Count, second.HasMore));
        Assert.DoesNotContain(second.Groups[0], first.Groups);
    }

    private async Task<Guid> GroupAsync() =>
        (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11)), []), Token)).Value;
}

using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>One edit after the other: each date is there once, whatever the earlier ones did.</summary>
public sealed class SeriesEditResultTests : IAsyncDisposable
{
    private static readonly DateOnly First = Sample.Monday.AddDays(7);

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Apply_ShortenedAndLengthenedAgain_TheDatesTakenAwayComeBackAsNewOnes()
    {
        await GroupAsync();
        var dates = (await SessionsAsync()).ConvertAll(session => session.Date);
        await EditAsync(target => target with { LastDate = First.AddDays(10) });

        await EditAsync(target => target with { LastDate = First.AddDays(27) });

        var held = (await SessionsAsync()).FindAll(session => session.Status == SessionStatus.Scheduled);
        Assert.Equal(dates, held.Select(session => session.Date));
        Assert.All(held, session => Assert.Equal([Sample.Ana.Id], session.Clients));
    }

    [Fact]
    public async Task Apply_A6OtherWeekdayTwice_TheMovedSessionStaysThatWeeksOnlyOne()
    {
        await GroupAsync();
        var monday = (await SessionsAsync())[0];
        var moved = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(monday.Id, monday.Version, First.AddDays(5), new(14, 0), 180, Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token);
        Assert.Empty(moved.Refusals);

        await EditAsync(target => target with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Wednesday | WeekdaySet.Friday });
        await EditAsync(target => target with { Weekdays = WeekdaySet.Thursday | WeekdaySet.Wednesday | WeekdaySet.Friday });

        var sessions = await SessionsAsync();
        Assert.Equal([First.AddDays(2), First.AddDays(4), First.AddDays(5)], sessions.Where(session => session.Date < First.AddDays(7)).Select(session => session.Date));
        Assert.Equal(12, sessions.Count);
    }

    private async Task GroupAsync()
    {
        var group = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Draft(last: First.AddDays(27)), []), Token);
        await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group.Value, [Sample.Ana.Id], First, null, WeekdaySet.None), Token);
    }

    private async Task EditAsync(Func<SeriesTarget, SeriesTarget> change)
    {
        var series = await _store.ReadAsync(db => db.Series.SingleAsync(Token));
        Assert.Empty((await _store.UseCase<EditSeries>().HandleAsync(Sample.Director, series.Edit(change(series.Target())), Token)).Refusals);
    }

    private Task<List<Session>> SessionsAsync() => _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).OrderBy(row => row.StartUtc).ToListAsync(Token));
}

using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>What went wrong with waitlists in comparable programs, and does not here.</summary>
public sealed class PeerFailureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>CAL271, CAL17542, EA792: full at 7 of 10.</summary>
    [Fact]
    public async Task SeatsMiscounted_FreePlacesComeFromTheBookingsThemselves()
    {
        var group = await _store.GroupAsync(capacity: 2);
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);

        await using (var db = _store.CreateContext())
        {
            await db.Bookings.Where(booking => booking.MembershipId != null).ExecuteDeleteAsync(Token); // Past every use case: nothing stored could go stale.
        }

        Assert.Equal(2, (await _store.ListAsync(group)).Free!.Count);
        Assert.DoesNotContain(_store.CreateContext().Model.GetEntityTypes().SelectMany(type => type.GetProperties()), property => property.Name is "FreePlaces" or "MemberCount" or "Taken" or "Seats");
    }

    /// <summary>CAL4870: a status without an order.</summary>
    [Fact]
    public async Task StatusWithoutOrder_TheOrderIsFirstInFirstOutWithinAPriority()
    {
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, (await _store.InCareAsync("Late", null)).Id, WaitlistPriority.Low);
        await _store.WaitAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);
        await _store.WaitAsync(group, (await _store.InCareAsync("Soon")).Id, WaitlistPriority.Urgent);

        Assert.Equal(["Soon Waits", "Ana Lane", "Ben Moss", "Late Waits"], (await _store.ListAsync(group)).Rows.Select(row => row.Name));
    }

    /// <summary>HM5837: over the maximum. Two promotions of one seat: one wins.</summary>
    [Fact]
    public async Task OverTheMaximum_TwoPromotionsOfOneSeat_OneWins()
    {
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);

        var both = await Task.WhenAll(Task.Run(() => _store.FillAsync(group), Token), Task.Run(() => _store.FillAsync(group), Token));

        Assert.Single(both, one => one.Succeeded);
        Assert.Equal("waitlist.no-place", Assert.Single(both.Single(one => !one.Succeeded).Refusals).Code);
        Assert.Single((await _store.ListAsync(group)).Rows);
    }

    /// <summary>EA492: somebody else slips in while a place is being freed.</summary>
    [Fact]
    public async Task PlaceFreedWhileSomebodyWaits_IsOfferedAtOnceToWhoeverIsNext()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);
        var membership = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));

        await _store.UseCase<EndMembership>().HandleAsync(Sample.Director, new(group, membership, Sample.Monday), Token);

        Assert.Equal("Ben Moss", (await _store.ListAsync(group)).Next?.Name);
    }
}

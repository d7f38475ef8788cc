using IopPortal.Data.Sqlite;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Races;

/// <summary>Many writers go past every use case straight to the store: its own rule still lets exactly one have the slot.</summary>
public sealed class DirectInsertTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<int> Crowds => [2, 50];

    [Theory]
    [MemberData(nameof(Crowds))]
    public async Task Insert_OneTherapistManyAtOnce_BooksExactlyOne(int writers)
    {
        var answers = await AllAtOnceAsync(writers, () => Sample.Session(capacity: null));

        Assert.Equal(1, answers.Count(answer => answer == "booked"));
        Assert.Equal(writers - 1, answers.Count(answer => answer == "booking.taken"));
        Assert.Equal(1, await BookedAsync(Sample.TherapistStaff.Id));
    }

    [Fact]
    public async Task Insert_OneRoomManyTherapists_BooksExactlyOne()
    {
        var answers = await AllAtOnceAsync(20, () => Sample.Session(room: Sample.SmallRoom.Id, lead: Guid.NewGuid()));

        Assert.Equal(1, answers.Count(answer => answer == "booked"));
        Assert.Equal(1, await BookedAsync(Sample.SmallRoom.Id));
    }

    [Fact]
    public async Task Insert_LastPlaceManyClients_GivesItToOne()
    {
        var session = await _store.SaveAsync(Sample.Session(capacity: 1));

        var answers = await AllAtOnceAsync(20, () => new Booking(session.Id, BookingKind.Client, Guid.NewGuid(), BookingRole.Member, Booking.MainLane, session.Slot, TestClock.Monday));

        Assert.Equal(1, answers.Count(answer => answer == "booked"));
        Assert.Equal(19, answers.Count(answer => answer == "session.full"));
    }

    [Fact]
    public async Task Insert_BackToBack_BooksBoth()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11)));

        Assert.Equal(2, await BookedAsync(Sample.TherapistStaff.Id));
    }

    /// <summary>The counter-proof: take the rule away, and the race is lost.</summary>
    [Fact]
    public async Task Insert_WithoutTheRule_BooksMoreThanOne()
    {
        await using (var db = _store.CreateContext())
        {
            await db.Database.ExecuteSqlAsync($"DROP TRIGGER Bookings_NoOverlap_Insert", TestContext.Current.CancellationToken);
        }

        await AllAtOnceAsync(5, () => Sample.Session(capacity: null));

        Assert.Equal(5, await BookedAsync(Sample.TherapistStaff.Id));
    }

    private Task<int> BookedAsync(Guid resource) =>
        _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.ResourceId == resource && booking.Active));

    private async Task<IReadOnlyList<string>> AllAtOnceAsync(int writers, Func<object> row)
    {
        using var start = new Barrier(writers);
        return await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var wanted = row();
                start.SignalAndWait();
                return TryInsert(wanted);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    private string TryInsert(object row)
    {
        using var db = _store.CreateContext();
        db.Add(row);
        try
        {
            db.SaveChanges();
            return "booked";
        }
        catch (Exception refused) when (refused is DbUpdateException or SqliteException)
        {
            return StoreRefusals.Read(refused)?.Code ?? throw new InvalidOperationException("The store failed instead of refusing.", refused);
        }
    }
}

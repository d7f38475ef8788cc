using IopPortal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Support;

/// <summary>Proves that the clinic every test starts from can be stored and that stores do not share anything.</summary>
public sealed class TestStoreTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task SaveAsync_GroupWithSessions_IsInThisStoreOnly()
    {
        await using var other = new TestStore();

        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 4));

        Assert.Equal(4, await _store.ReadAsync(db => db.Sessions.CountAsync(session => session.GroupId == group.Id, TestContext.Current.CancellationToken)));
        Assert.Equal(0, await other.ReadAsync(db => db.Sessions.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task SaveAsync_ClientInCare_HasAnAdmission()
    {
        var client = Sample.NewClient("Cora");

        await _store.SaveAsync(Sample.ClientRows(client));

        var enrollment = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == client.Id, TestContext.Current.CancellationToken));
        Assert.True(enrollment.IsOpen);
    }

    [Fact]
    public async Task Session_WithRoomAndClients_IsKept()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]));

        Assert.Equal(4, await _store.ReadAsync(db => db.Bookings.CountAsync(booking => booking.SessionId == session.Id, TestContext.Current.CancellationToken)));
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class ChangeRoomTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FreeRoom_HoldsItInstead()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id));

        var result = await ChangeAsync(Sample.FrontDesk, session, Sample.BigRoom.Id);

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        Assert.Equal([Sample.BigRoom.Id], await _store.ReadAsync(db => db.Bookings.Where(b => b.SessionId == session.Id && b.Kind == BookingKind.Room).Select(b => b.ResourceId).ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_TakenRoom_IsRefused()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id));
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var result = await ChangeAsync(Sample.FrontDesk, session, Sample.BigRoom.Id);

        Assert.Equal(["room.taken"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_RoomTooSmall_NeedsSomebodyWhoMayOverride()
    {
        var people = Enumerable.Range(0, 5).Select(i => Sample.NewClient("Kim", $"N{i}")).ToList();
        await _store.SaveAsync([.. people]);
        var session = await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, clients: [.. people.Select(person => person.Id)]));

        var frontDesk = await ChangeAsync(Sample.FrontDesk, session, Sample.SmallRoom.Id, "Please");
        var director = await ChangeAsync(Sample.Director, session, Sample.SmallRoom.Id, "Leak in the big one");

        Assert.Equal(["override.not-allowed", "room.too-small"], Codes(frontDesk));
        Assert.True(director.Succeeded, string.Join(", ", director.Refusals));
    }

    [Fact]
    public async Task HandleAsync_NoRoomInPerson_IsRefused()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id));

        Assert.Equal(["session.room-required"], Codes(await ChangeAsync(Sample.Director, session, null)));
    }

    [Fact]
    public async Task HandleAsync_UnknownRoom_IsNotFound()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id));

        Assert.Equal(["not-found"], Codes(await ChangeAsync(Sample.Director, session, Guid.NewGuid())));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Codes<T>(Result<T> result) => [.. result.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)];

    private Task<Result<Done>> ChangeAsync(Actor actor, Session session, Guid? room, string reason = "") =>
        _store.UseCase<ChangeRoom>().HandleAsync(actor, new(session.Id, session.Version, room, reason), Token);
}

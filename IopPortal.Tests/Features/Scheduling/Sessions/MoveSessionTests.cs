using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class MoveSessionTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ToAFreeTime_MovesEverythingHeld()
    {
        var session = await _store.SaveAsync(Individual());

        var result = await MoveAsync(Sample.Director, To(session) with { Date = Sample.Wednesday, Start = new(14, 0) });

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        var moved = await OneAsync(session.Id);
        Assert.Equal((Sample.Wednesday, new TimeOnly(14, 0), new TimeOnly(15, 0), 1), (moved.Date, moved.Start, moved.End, moved.Sequence));
        Assert.All(moved.Bookings, booking => Assert.Equal(Sample.At(Sample.Wednesday, 14), booking.StartUtc));
    }

    [Fact]
    public async Task HandleAsync_HalfAnHourLater_IsNotInItsOwnWay()
    {
        var session = await _store.SaveAsync(Individual());

        var result = await MoveAsync(Sample.Director, To(session) with { Start = new(10, 30) });

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
    }

    [Fact]
    public async Task HandleAsync_OntoEverythingTaken_SaysAllAtOnce()
    {
        var session = await _store.SaveAsync(Individual());
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 15), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));

        var result = await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        Assert.Equal(["client.taken", "room.taken", "staff.taken"], Codes(result));
        Assert.Equal(new TimeOnly(10, 0), (await OneAsync(session.Id)).Start);
    }

    [Fact]
    public async Task HandleAsync_OtherRoomAndLead_HoldsThemInstead()
    {
        var session = await _store.SaveAsync(Individual());

        var result = await MoveAsync(Sample.Director, To(session) with { RoomId = Sample.BigRoom.Id, LeadId = Sample.SecondTherapistStaff.Id });

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        var moved = await OneAsync(session.Id);
        Assert.Equal((Sample.BigRoom.Id, Sample.SecondTherapistStaff.Id), (moved.RoomId, moved.LeadId));
        Assert.Equal(3, moved.Bookings.Count);
    }

    [Fact]
    public async Task HandleAsync_SomebodySavedFirst_IsRefusedAsStale()
    {
        var session = await _store.SaveAsync(Individual());
        await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        var result = await MoveAsync(Sample.Therapist, To(session) with { Start = new(16, 0) });

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("stale", "director"), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public async Task HandleAsync_Started_IsRefused()
    {
        var session = await _store.SaveAsync(Individual());
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10);

        var result = await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        Assert.Equal(["session.started"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_Cancelled_IsRefused()
    {
        var session = Individual();
        session.Cancel("Snow", TestClock.Monday);
        await _store.SaveAsync(session);

        var result = await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        Assert.Equal(["session.already-cancelled"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_OutOfTheGroup_BecomesAnOrdinarySession()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12), lead: Sample.SecondTherapistStaff.Id, groupId: group.Id, clients: Sample.Ana.Id));
        var id = (await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(), Token)).Value;
        var session = await OneAsync(id);

        var result = await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        Assert.All((await OneAsync(id)).Bookings, booking => Assert.Equal(Booking.MainLane, booking.Lane));
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_GivesAReasonAndTouchesNoGroup()
    {
        var session = await _store.SaveAsync(Individual());
        var group = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday), groupId: await GroupAsync()));

        var without = await MoveAsync(Sample.FrontDesk, To(session) with { Start = new(14, 0) });
        var with = await MoveAsync(Sample.FrontDesk, To(session) with { Start = new(14, 0), Reason = "Client asked" });
        var refused = await MoveAsync(Sample.FrontDesk, To(group) with { Start = new(14, 0), Reason = "Client asked" });

        Assert.Equal(["text.required"], Codes(without));
        Assert.True(with.Succeeded, string.Join(", ", with.Refusals));
        Assert.Equal(["session.individual-only"], Codes(refused));
    }

    [Fact]
    public async Task HandleAsync_OutsideHours_NeedsAReason()
    {
        var session = await _store.SaveAsync(Individual());

        var without = await MoveAsync(Sample.Therapist, To(session) with { Start = new(21, 0) });
        var with = await MoveAsync(Sample.Therapist, To(session) with { Start = new(21, 0), OverrideReason = "Family visit" });

        Assert.Equal(["override.reason", "staff.outside-hours"], Codes(without));
        Assert.True(with.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_ForeignTherapist_ReadsLikeNobody()
    {
        var session = await _store.SaveAsync(Individual());

        var result = await MoveAsync(Sample.SecondTherapist, To(session) with { Start = new(14, 0) });

        Assert.Equal(["not-found"], Codes(result));
    }

    [Theory]
    [InlineData(4, "time.too-short")]
    [InlineData(700, "time.too-long")]
    [InlineData(-1, "time.end-before-start")]
    [InlineData(int.MaxValue, "time.too-long")]
    public async Task HandleAsync_ImpossibleLength_IsRefused(int minutes, string code)
    {
        var session = await _store.SaveAsync(Individual());

        var result = await MoveAsync(Sample.Director, To(session) with { Minutes = minutes });

        Assert.Equal([code], Codes(result));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Codes<T>(Result<T> result) => [.. result.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)];

    private static Session Individual()
    {
        var session = Sample.Individual(Sample.Ana.Id);
        session.Book(BookingKind.Room, Sample.SmallRoom.Id, BookingRole.Guest, TestClock.Monday);
        return session;
    }

    private static MoveSessionCommand To(Session session) =>
        new(session.Id, session.Version, session.Date, session.Start, session.Slot.Minutes, session.RoomId, session.LeadId!.Value);

    private async Task<Guid> GroupAsync()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        return group.Id;
    }

    private Task<Result<Done>> MoveAsync(Actor actor, MoveSessionCommand command) => _store.UseCase<MoveSession>().HandleAsync(actor, command, Token);

    private Task<Session> OneAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Token));
}

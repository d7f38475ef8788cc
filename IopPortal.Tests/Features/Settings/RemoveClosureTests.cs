using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class RemoveClosureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_A7NothingChangedMeanwhile_EverythingComesBackAndNobodyWasAbsent()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var closure = await CloseAsync(Sample.Tuesday);

        var opened = (await OpenAsync(closure)).Value;

        Assert.Equal(1, opened.Restored);
        Assert.Empty(opened.ToLookAt);
        var restored = await ReadAsync(session.Id);
        Assert.Equal((SessionStatus.Scheduled, "", null, 2), (restored.Status, restored.CancelReason, restored.ClosureId, restored.Sequence));
        Assert.All(restored.Bookings, booking => Assert.True(booking.Active));
        Assert.Equal(0, await _store.ReadAsync(db => db.Attendance.CountAsync(Now)));
        Assert.Equal(0, await _store.ReadAsync(db => db.Closures.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_RunningDay_BringsBackWhatHasNotBegun()
    {
        var morning = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 10)));
        var evening = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 18, 20)));
        var closure = await CloseAsync(Sample.Monday);
        _store.Clock.UtcNow = Sample.At(Sample.Monday, 13, 0);

        var opened = (await OpenAsync(closure)).Value;

        Assert.Equal(1, opened.Restored);
        var kept = Assert.Single(opened.ToLookAt);
        Assert.Equal((morning.Id, false, "session.started"), (kept.Id, kept.IsRestored, Assert.Single(kept.Reasons).Code));
        Assert.Equal(SessionStatus.Scheduled, (await ReadAsync(evening.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_B1B2RoomAndLeadGivenAwayMeanwhile_StaysCancelledAndSaysBoth()
    {
        var session = await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id));

        var opened = (await OpenAsync(closure)).Value;

        var kept = Assert.Single(opened.ToLookAt);
        Assert.Equal((0, false), (opened.Restored, kept.IsRestored));
        Assert.Equal(["room.taken", "staff.taken"], kept.Reasons.Select(reason => reason.Code));
        Assert.Equal(SessionStatus.Cancelled, (await ReadAsync(session.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_B3OneClientBookedElsewhere_TheOthersComeBackAndTheOneIsNamed()
    {
        var session = await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.SaveAsync(Sample.Session(lead: Sample.SecondTherapistStaff.Id, clients: Sample.Ana.Id));

        var opened = (await OpenAsync(closure)).Value;

        var look = Assert.Single(opened.ToLookAt);
        Assert.Equal((1, true, "client.taken"), (opened.Restored, look.IsRestored, Assert.Single(look.Reasons).Code));
        Assert.Equal([Sample.Ben.Id], (await ReadAsync(session.Id)).Clients);
    }

    [Fact]
    public async Task HandleAsync_B10LeadHasTimeOffMeanwhile_ComesBackWithTheWord()
    {
        await _store.SaveAsync(Sample.Session());
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, ""));

        var look = Assert.Single((await OpenAsync(closure)).Value.ToLookAt);

        Assert.Equal((true, "staff.time-off"), (look.IsRestored, Assert.Single(look.Reasons).Code));
    }

    [Fact]
    public async Task HandleAsync_AnotherClosureOnTheDay_StaysCancelled()
    {
        await _store.SaveAsync(Sample.Session());
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Tuesday, new(9, 0), new(12, 0), "No heating"));

        var look = Assert.Single((await OpenAsync(closure)).Value.ToLookAt);

        Assert.Equal((false, "date.closed"), (look.IsRestored, Assert.Single(look.Reasons).Code));
    }

    [Fact]
    public async Task HandleAsync_CancelledForAnotherReason_StaysSo()
    {
        var session = Sample.Session();
        session.Cancel("Therapist is ill", TestClock.Monday);
        await _store.SaveAsync(session);
        var closure = await CloseAsync(Sample.Tuesday);

        Assert.Equal(0, (await OpenAsync(closure)).Value.Restored);
        Assert.Equal(SessionStatus.Cancelled, (await ReadAsync(session.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_JoinedWhileClosed_HasAPlaceWhenItComesBack()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, Sample.Rule(WeekdaySet.Tuesday, first: Sample.Tuesday), dates: 1));
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.SaveAsync(new GroupMembership(group.Id, Sample.Ana.Id, Sample.Tuesday, null, WeekdaySet.None, Sample.Director.UserId, ""));

        await OpenAsync(closure);

        Assert.Equal([Sample.Ana.Id], (await _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.GroupId == group.Id, Now))).Clients);
    }

    [Fact]
    public async Task HandleAsync_OverUnknownOrWithoutTheRight_IsRefused()
    {
        var over = await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Monday, new(6, 0), new(7, 0), "Snow"));

        Assert.Equal("closure.over", Assert.Single((await OpenAsync(over.Id)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await OpenAsync(Guid.NewGuid())).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<RemoveClosure>().HandleAsync(Sample.CaseManager, over.Id, Now)).Refusals));
    }

    private async Task<Guid> CloseAsync(DateOnly date) =>
        (await _store.UseCase<AddClosure>().HandleAsync(Sample.Director, new(Guid.NewGuid(), new(Sample.Site.Id, null, date, null, null), "Snow"), Now)).Value;

    private Task<Result<ReopenedView>> OpenAsync(Guid id) => _store.UseCase<RemoveClosure>().HandleAsync(Sample.Director, id, Now);

    private Task<Session> ReadAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Now));
}

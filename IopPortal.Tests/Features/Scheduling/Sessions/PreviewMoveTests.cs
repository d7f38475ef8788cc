using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class PreviewMoveTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_AFreeTime_FitsAndChangesNothing()
    {
        var session = await _store.SaveAsync(Individual());

        var preview = await PreviewAsync(Sample.Director, To(session) with { Start = new(14, 5) });

        Assert.Equal((PreviewState.Fits, 0), (preview.Value.State, preview.Value.Reasons.Count));
        var stored = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == session.Id, Token));
        Assert.Equal((new TimeOnly(10, 0), session.Version), (stored.Start, stored.Version));
    }

    [Fact]
    public async Task HandleAsync_OnlyTheRoomTaken_NamesAFreeRoomAndTheNearestTimeThatFits()
    {
        var session = await _store.SaveAsync(Individual());
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var preview = await PreviewAsync(Sample.Director, To(session) with { Start = new(14, 30) });

        Assert.Equal((PreviewState.Blocked, "room.taken"), (preview.Value.State, preview.Value.Reasons.Single().Code));
        Assert.Equal((Sample.BigRoom.Name, new TimeOnly(13, 0)), (preview.Value.FreeRoom, preview.Value.FreeAt));
    }

    [Fact]
    public async Task HandleAsync_WhatItOffers_CanBeSaved()
    {
        var session = await _store.SaveAsync(Individual());
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        var preview = await PreviewAsync(Sample.Director, To(session) with { Start = new(14, 30) });

        var moved = await MoveAsync(Sample.Director, To(session) with { Start = preview.Value.FreeAt!.Value });

        Assert.Equal(["client.taken", "room.taken", "staff.taken"], preview.Value.Reasons.Select(refusal => refusal.Code).Order());
        Assert.Null(preview.Value.FreeRoom);
        Assert.True(moved.Succeeded, string.Join(", ", moved.Refusals));
    }

    [Fact]
    public async Task HandleAsync_OutsideWorkingHours_CanBeSavedWithAReasonByThoseWhoMay()
    {
        var session = await _store.SaveAsync(Individual());

        var director = await PreviewAsync(Sample.Director, To(session) with { Start = new(21, 0) });
        var desk = await PreviewAsync(Sample.FrontDesk, To(session) with { Start = new(21, 0) });

        Assert.Equal((PreviewState.NeedsReason, "staff.outside-hours"), (director.Value.State, director.Value.Reasons.Single().Code));
        Assert.Equal((PreviewState.Blocked, "override.not-allowed"), (desk.Value.State, desk.Value.Reasons[^1].Code));
    }

    [Fact]
    public async Task HandleAsync_ClosedDay_IsBlocked()
    {
        var session = await _store.SaveAsync(Individual());
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Wednesday, null, null, "Snow"));

        var preview = await PreviewAsync(Sample.Director, To(session) with { Date = Sample.Wednesday });

        Assert.Equal((PreviewState.Blocked, "date.closed"), (preview.Value.State, preview.Value.Reasons.Single().Code));
        Assert.Null(preview.Value.FreeAt);
    }

    [Fact]
    public async Task HandleAsync_ChangedSinceItWasTakenUp_SaysByWhom()
    {
        var session = await _store.SaveAsync(Individual());
        await MoveAsync(Sample.Director, To(session) with { Start = new(14, 0) });

        var preview = await PreviewAsync(Sample.Therapist, To(session) with { Start = new(16, 0) });

        Assert.Equal(("stale", "director"), (preview.Refusals.Single().Code, preview.Refusals.Single().Arguments[0]));
    }

    [Fact]
    public async Task HandleAsync_StartedForeignOrOfAGroup_IsRefused()
    {
        var foreign = await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.GroupRows(out _, Sample.Rule(first: Sample.Wednesday), dates: 1));
        var group = await _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).SingleAsync(row => row.GroupId != null, Token));

        Assert.Equal("not-found", (await PreviewAsync(Sample.Therapist, To(foreign))).Refusals.Single().Code);
        Assert.Equal("session.individual-only", (await PreviewAsync(Sample.CaseManager, To(group))).Refusals.Single().Code);
        Assert.Equal("forbidden", (await PreviewAsync(Sample.Auditor, To(group))).Refusals.Single().Code);
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 10);
        Assert.Equal("session.started", (await PreviewAsync(Sample.Director, To(group))).Refusals.Single().Code);
    }

    [Fact]
    public async Task HandleAsync_AnyPlace_AgreesWithTheMove()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 9, 12), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 13, 15), room: Sample.BigRoom.Id));
        var session = await _store.SaveAsync(Individual());

        for (var minutes = 6 * 60; minutes < 23 * 60; minutes += 35)
        {
            var now = await _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).SingleAsync(row => row.Id == session.Id, Token));
            var command = To(now) with { Date = Sample.Wednesday, Start = TimeOnly.MinValue.AddMinutes(minutes) };
            var preview = await PreviewAsync(Sample.Director, command);
            var moved = await MoveAsync(Sample.Director, command);
            Assert.Equal(moved.Succeeded, preview.Value.State == PreviewState.Fits);
        }
    }

    private static Session Individual()
    {
        var session = Sample.Individual(Sample.Ana.Id);
        session.Book(BookingKind.Room, Sample.SmallRoom.Id, BookingRole.Guest, TestClock.Monday);
        return session;
    }

    private static MoveSessionCommand To(Session session) =>
        new(session.Id, session.Version, session.Date, session.Start, (int)(session.End - session.Start).TotalMinutes, session.RoomId, session.LeadId!.Value);

    private Task<Result<MovePreviewView>> PreviewAsync(Actor actor, MoveSessionCommand command) => _store.UseCase<PreviewMove>().HandleAsync(actor, command, Token);

    private Task<Result<Done>> MoveAsync(Actor actor, MoveSessionCommand command) => _store.UseCase<MoveSession>().HandleAsync(actor, command, Token);
}

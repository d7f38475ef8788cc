using IopPortal.Domain;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Races;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What went wrong with double booking and time zones in comparable programs, and does not here.</summary>
public sealed class PeerFailureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>EA31, EA845, EA1783, LB147, CAL13397, OE2632, CE137: two people click at once, and both get it.</summary>
    [Fact]
    public async Task TwoClickAtOnceAndBothGetIt_OneDoesAndTheOtherIsToldWhy()
    {
        Guid[] clients = [Sample.Ana.Id, Sample.Ben.Id];

        var answers = await Crowd.AtOnceAsync(2, person => BookAsync(Plans.Plan(client: clients[person])));

        Assert.Equal(["done", "room.taken+staff.taken"], answers.Select(one => RaceOutcome.Told(one.Answer)).Order());
        Assert.Equal(1, await CountAsync());
    }

    /// <summary>EA1431, EA1006, CAL29958: one way in is guarded and another left open.</summary>
    [Fact]
    public async Task OneWayGuardedAnotherOpen_EveryWayInIsRefused()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        var beside = Sample.Draft(WeekdaySet.Tuesday, Sample.Tuesday, Sample.Tuesday, new(10, 0), new(12, 0), lead: Sample.SecondTherapistStaff.Id);
        var group = (await CreateAsync(beside)).Value;
        var session = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.GroupId == group, Token));

        string[] told =
        [
            RaceOutcome.Told(await BookAsync(Plans.Plan(client: Sample.Ben.Id))),
            RaceOutcome.Told(await BookAsync(Plans.Plan(client: Sample.Ben.Id, weeklyUntil: Sample.Tuesday.AddDays(14)))),
            RaceOutcome.Told(await _store.UseCase<MoveSession>().HandleAsync(
                Sample.Director, new(session.Id, session.Version, Sample.Tuesday, new(10, 30), 60, Sample.SmallRoom.Id, Sample.TherapistStaff.Id), Token)),
            RaceOutcome.Told(await _store.UseCase<ChangeRoom>().HandleAsync(Sample.Director, new(session.Id, session.Version, Sample.SmallRoom.Id), Token)),
            RaceOutcome.Told(await CreateAsync(beside with { LeadId = Sample.TherapistStaff.Id, RoomId = Sample.SmallRoom.Id })),
            RaceOutcome.Told(await _store.UseCase<AddGroupMembers>().HandleAsync(
                Sample.Director, new(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Tuesday, null, WeekdaySet.None), Token)),
        ];

        Assert.Equal(["room.taken+staff.taken", "room.taken+staff.taken", "room.taken+staff.taken", "room.taken", "group.date-undecided", "client.taken"], told);
        Assert.Equal(2, await CountAsync());
    }

    /// <summary>OT2167: five times are still offered after two of them were booked.</summary>
    [Fact]
    public async Task OfferedAfterItWasBooked_TheOfferIsMadeAnew()
    {
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(), "Individual session", null, Sample.SmallRoom.Id, kind: SessionKind.IndividualTherapy, clients: Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var to = new MoveSessionCommand(session.Id, session.Version, Sample.Tuesday, new(14, 30), 60, Sample.SmallRoom.Id, Sample.TherapistStaff.Id);
        var first = (await _store.UseCase<PreviewMove>().HandleAsync(Sample.Director, to, Token)).Value;

        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.BigRoom.Id, lead: Sample.PrescriberStaff.Id));
        var second = (await _store.UseCase<PreviewMove>().HandleAsync(Sample.Director, to, Token)).Value;

        Assert.Equal((Sample.BigRoom.Name, new TimeOnly(13, 0)), (first.FreeRoom, first.FreeAt));
        Assert.Equal((null, new TimeOnly(16, 0)), (second.FreeRoom, second.FreeAt));
    }

    /// <summary>CAL29958, CAL10789: checked when asked for, and not again when confirmed.</summary>
    [Fact]
    public async Task CheckedFirstConfirmedLater_WhatWasTakenMeanwhileIsRefused()
    {
        var seen = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.Director, Plans.Plan(), Token)).Value;
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id));

        var confirmed = await BookAsync(Plans.Plan());

        Assert.Equal(PreviewState.Fits, seen.Dates.Single().State);
        Assert.Equal("room.taken+staff.taken", RaceOutcome.Told(confirmed));
    }

    /// <summary>CAL12922: an old way to another time, used twice, makes two bookings.</summary>
    [Fact]
    public async Task OldMoveUsedTwiceMakesTwoBookings_TheSecondIsStaleAndThereIsOne()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var move = new MoveSessionCommand(session.Id, session.Version, Sample.Tuesday, new(14, 0), 60, Sample.SmallRoom.Id, Sample.TherapistStaff.Id);

        await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, move, Token);
        var again = await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, move with { Date = Sample.Wednesday }, Token);

        Assert.Equal("stale", RaceOutcome.Told(again));
        Assert.Equal(Sample.Tuesday, await _store.ReadAsync(db => db.Sessions.Select(row => row.Date).SingleAsync(Token)));
    }

    /// <summary>CAL14664: times of two zones are compared by the clock on the wall, and somebody is booked twice.</summary>
    [Fact]
    public async Task ZonesMakeDoubleBookings_TheSameInstantElsewhereIsTaken()
    {
        var west = await _store.SaveAsync(new Location("West", "1 West Street", "America/Los_Angeles", "555-0111"));
        var room = await _store.SaveAsync(new Room(west.Id, "Room W", 4));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14)));
        var plan = Plans.Plan(client: Sample.Ben.Id) with { LocationId = west.Id, RoomId = room.Id };

        Assert.Equal("staff.taken", RaceOutcome.Told(await BookAsync(plan))); // Ten o'clock there is one o'clock here.
        Assert.Equal("done", RaceOutcome.Told(await BookAsync(plan with { Start = new(13, 0) })));
    }

    /// <summary>NC8040: what is proposed ignores summer time.</summary>
    [Fact]
    public async Task ProposalsIgnoreSummerTime_EveryWeekStandsAtTheSameTimeOnTheWall()
    {
        var first = new DateOnly(2026, 3, 3); // Clocks go forward on 8 March.
        await BookAsync(Plans.Plan(Sample.Slot(first), weeklyUntil: first.AddDays(7)));

        var stored = await _store.ReadAsync(db => db.Sessions.OrderBy(row => row.Date).Select(row => new { row.Start, row.StartUtc }).ToListAsync(Token));

        Assert.All(stored, row => Assert.Equal(new TimeOnly(10, 0), row.Start));
        Assert.Equal([15, 14], stored.Select(row => row.StartUtc.Hour));
    }

    private Task<Result<Guid>> BookAsync(SessionPlan plan) => _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(plan), Token);

    private Task<Result<Guid>> CreateAsync(GroupDraft draft) => _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);

    private Task<int> CountAsync() => _store.ReadAsync(db => db.Sessions.CountAsync(Token));
}

using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class CreateGroupTests : IAsyncDisposable
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwelveWeeksOverSummerTimeAndAClosure_MakesEveryDateOnceInUtc()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, new(2026, 4, 3), null, null, "Good Friday"));

        var result = await CreateAsync(Sample.Draft());

        Assert.Empty(result.Refusals);
        var sessions = await SessionsAsync(result.Value);
        Assert.Equal(35, sessions.Count);
        Assert.DoesNotContain(sessions, session => session.Date == new DateOnly(2026, 4, 3));
        Assert.All(sessions, session => Assert.Equal(session.Date < new DateOnly(2026, 3, 8) ? 14 : 13, session.StartUtc.Hour)); // 9:00 on the wall stays 9:00.
        Assert.All(sessions, session => Assert.Equal((12, 1, 2), (session.Capacity, session.Breaks.Count, session.Bookings.Count)));
        var series = await SeriesAsync(result.Value);
        Assert.Equal(new SeriesSkip(new(2026, 4, 3), "Good Friday"), Assert.Single(series.Skips));
        Assert.Single(await _store.ReadAsync(db => db.TrackBlocks.Where(block => block.GroupId == result.Value).ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PreviewedDraft_StoresWhatThePreviewShowed()
    {
        await _store.SaveAsync(Sample.Session(new(First.AddDays(2), new(10, 0), new(11, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        SeriesDecision[] decisions = [new(First.AddDays(2), SeriesChoice.CallOff, "The room is taken")];
        var preview = (await _store.UseCase<PreviewGroup>().HandleAsync(Sample.Director, Sample.Draft(), decisions, Token)).Value;

        var result = await CreateAsync(Sample.Draft(), decisions);

        Assert.True(preview.IsReady);
        var sessions = await SessionsAsync(result.Value);
        Assert.Equal(preview.Dates.Where(date => date.TakesPlace).Select(date => (date.Date, date.Utc!.Value.Start)), sessions.Select(session => (session.Date, session.StartUtc)));
        Assert.Equal("The room is taken", Assert.Single((await SeriesAsync(result.Value)).Skips).Reason);
    }

    [Fact]
    public async Task HandleAsync_RoomAndLeadTaken_RefusesEveryReasonOfEveryDateAndStoresNothing()
    {
        await _store.SaveAsync(Sample.Session(new(First.AddDays(2), new(10, 0), new(11, 0)), room: Sample.BigRoom.Id));
        await _store.SaveAsync(Sample.Session(new(First.AddDays(7), new(8, 0), new(9, 30)), lead: Sample.SecondTherapistStaff.Id, room: Sample.BigRoom.Id));

        var result = await CreateAsync(Sample.Draft());

        Assert.Equal(
            ["room.taken", "staff.taken", "room.taken"],
            result.Refusals.Select(refusal => ((Domain.Refusal)refusal.Arguments[1]).Code));
        Assert.Empty(await _store.ReadAsync(db => db.Groups.ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_DateSomewhereElse_StandsApartWithItsDayRoomAndLead()
    {
        await _store.SaveAsync(Sample.Session(new(First, new(9, 0), new(10, 0))));
        SeriesDecision[] decisions = [new(First, SeriesChoice.OtherTime, Start: new(13, 0), Day: First.AddDays(1), RoomId: Sample.BigRoom.Id, LeadId: Sample.SecondTherapistStaff.Id)];

        var result = await CreateAsync(Sample.Draft(), decisions);

        Assert.Empty(result.Refusals);
        var sessions = await SessionsAsync(result.Value);
        Assert.Equal(36, sessions.Count);
        var moved = Assert.Single(sessions, session => session.IsException);
        Assert.Equal(
            (First.AddDays(1), new TimeOnly(13, 0), (DateOnly?)First, (Guid?)Sample.SecondTherapistStaff.Id, (Guid?)Sample.BigRoom.Id),
            (moved.Date, moved.Start, moved.Occurrence, moved.LeadId, moved.RoomId));
        Assert.All(moved.Breaks, pause => Assert.InRange(pause.Start, moved.Start, moved.End));
    }

    [Fact]
    public async Task HandleAsync_TherapistHandsADateToAColleague_Refuses()
    {
        SeriesDecision[] decisions = [new(First, SeriesChoice.OtherTime, Start: new(9, 0), LeadId: Sample.SecondTherapistStaff.Id)];

        var result = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Therapist, new(Guid.NewGuid(), Sample.Draft(), decisions), Token);

        Assert.Contains(result.Refusals, refusal => refusal.Code == "group.lead-self");
    }

    [Fact]
    public async Task HandleAsync_BackToBack_IsNoConflict()
    {
        await _store.SaveAsync(Sample.Session(new(First, new(8, 0), new(9, 0)), room: Sample.BigRoom.Id));

        Assert.Empty((await CreateAsync(Sample.Draft())).Refusals);
    }

    [Fact]
    public async Task HandleAsync_LicenceEndsInTheMiddle_AsksAboutEveryDateAfterIt()
    {
        var member = Sample.NewStaff("Ruth", "Ends", Discipline.Lmft);
        await _store.SaveAsync(Sample.StaffRows(member, licensedUntil: new(2026, 5, 15)));

        var result = await CreateAsync(Sample.Draft(lead: member.Id));

        Assert.Equal([new DateOnly(2026, 5, 18), new(2026, 5, 20), new(2026, 5, 22)], result.Refusals.Select(refusal => refusal.Arguments[0]).Cast<DateOnly>());
        Assert.All(result.Refusals, refusal => Assert.Equal("staff.no-credential", ((Domain.Refusal)refusal.Arguments[1]).Code));
    }

    [Fact]
    public async Task HandleAsync_OutsideWorkingHours_IsKeptOnlyWithAReasonWhichIsAudited()
    {
        var draft = Sample.Draft(weekdays: WeekdaySet.Monday, last: First, start: new(20, 0), end: new(22, 0));

        var refused = await CreateAsync(draft, [new(First, SeriesChoice.Keep)]);
        var kept = await CreateAsync(draft, [new(First, SeriesChoice.Keep, "Agreed with Tess")]);

        Assert.Equal("group.date-undecided", Assert.Single(refused.Refusals).Code);
        var session = Assert.Single(await SessionsAsync(kept.Value));
        Assert.Equal("Agreed with Tess", await _store.ReadAsync(db => db.AuditEvents.Where(audit => audit.ObjectId == session.Id).Select(audit => audit.Reason).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_CoLeadBookedElsewhere_IsKeptInALaneOfItsOwn()
    {
        await _store.SaveAsync(Sample.Session(new(First, new(9, 0), new(10, 0)), lead: Sample.SecondTherapistStaff.Id));
        var draft = Sample.Draft(weekdays: WeekdaySet.Monday, last: First, coLeads: Sample.SecondTherapistStaff.Id);

        var kept = await CreateAsync(draft, [new(First, SeriesChoice.Keep, "Joins after ten")]);

        var session = Assert.Single(await SessionsAsync(kept.Value));
        Assert.Equal(Booking.OverrideLane, session.Bookings.Single(booking => booking.Role == BookingRole.CoLead).Lane);
    }

    [Fact]
    public async Task HandleAsync_BlockedDate_CannotBeKept()
    {
        await _store.SaveAsync(Sample.Session(new(First, new(9, 0), new(10, 0))));

        var result = await CreateAsync(Sample.Draft(weekdays: WeekdaySet.Monday, last: First), [new(First, SeriesChoice.Keep, "Please")]);

        Assert.Equal("group.date-undecided", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_EveryDateLeftOut_Refuses()
    {
        var result = await CreateAsync(Sample.Draft(weekdays: WeekdaySet.Monday, last: First), [new(First, SeriesChoice.CallOff, "No")]);

        Assert.Equal("group.no-dates", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_MakesOneGroup()
    {
        var command = new CreateGroupCommand(Guid.NewGuid(), Sample.Draft(), []);

        var first = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, command, Token);
        var second = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, command, Token);

        Assert.Equal(first.Value, second.Value);
        Assert.Single(await _store.ReadAsync(db => db.Groups.ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_TwoAtOnceForOneRoom_MakesOne()
    {
        var both = await Task.WhenAll(
            Task.Run(() => CreateAsync(Sample.Draft()), Token),
            Task.Run(() => CreateAsync(Sample.Draft(lead: Sample.SecondTherapistStaff.Id)), Token));

        Assert.Single(both, result => result.Succeeded);
        Assert.All(both.Single(result => !result.Succeeded).Refusals, refusal => Assert.Equal("group.date-undecided", refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_Therapist_CreatesOnlyGroupsOfTheirOwn()
    {
        var own = await CreateAsync(Sample.Draft(), actor: Sample.Therapist);
        var foreign = await CreateAsync(Sample.Draft(lead: Sample.SecondTherapistStaff.Id, first: First.AddDays(1), weekdays: WeekdaySet.Tuesday), actor: Sample.Therapist);

        Assert.True(own.Succeeded);
        Assert.Equal("group.lead-self", Assert.Single(foreign.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_CaseManager_IsForbidden() =>
        Assert.Equal("forbidden", Assert.Single((await CreateAsync(Sample.Draft(), actor: Sample.CaseManager)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_ThirtyNineSessions_SendsOneCommandARowAndFewMore()
    {
        using var commands = new CommandCount(_store);

        var result = await CreateAsync(Sample.Draft(last: First.AddDays(90)));

        var sent = commands.Value;
        var sessions = await SessionsAsync(result.Value);
        Assert.Equal(39, sessions.Count);
        Assert.InRange(sent - sessions.Count - sessions.Sum(session => session.Bookings.Count), 1, 24);
    }

    private Task<Domain.Result<Guid>> CreateAsync(GroupDraft draft, IReadOnlyList<SeriesDecision>? decisions = null, Actor? actor = null) =>
        _store.UseCase<CreateGroup>().HandleAsync(actor ?? Sample.Director, new(Guid.NewGuid(), draft, decisions ?? []), Token);

    private Task<List<Session>> SessionsAsync(Guid groupId) =>
        _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).Where(session => session.GroupId == groupId).OrderBy(session => session.Date).ToListAsync(Token));

    private Task<Series> SeriesAsync(Guid groupId) =>
        _store.ReadAsync(db => db.Groups.Where(group => group.Id == groupId).Join(db.Series, group => group.SeriesId, series => series.Id, (_, series) => series).SingleAsync(Token));
}

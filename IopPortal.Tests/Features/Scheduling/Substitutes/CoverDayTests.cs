using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Substitutes;

public sealed class CoverDayTests : IAsyncDisposable
{
    private static readonly Guid Tom = Sample.SecondTherapistStaff.Id;

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_SubstituteLeaveAndCallOff_AreStoredTogetherAndAudited()
    {
        var (given, left, off) = (await SessionAsync(9), await SessionAsync(11), await SessionAsync(13));

        var result = await CoverAsync(Sample.Director, "Illness", new(given.Id, 1, CoverAction.Substitute, Tom), new(left.Id, 1, CoverAction.Leave), new(off.Id, 1, CoverAction.CallOff));

        Assert.Equal(new CoveredView(1, 1), result.Value);
        Assert.Equal(Tom, (await ReadAsync(given.Id)).LeadId);
        Assert.Equal(Sample.TherapistStaff.Id, (await ReadAsync(left.Id)).LeadId);
        Assert.Equal((SessionStatus.Cancelled, "Illness"), ((await ReadAsync(off.Id)).Status, (await ReadAsync(off.Id)).CancelReason));
        Assert.Equal(2, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Action == nameof(CoverDay) && audit.Outcome == AuditOutcome.Done, Now)));
    }

    [Fact]
    public async Task HandleAsync_OneCannotBeGivenAway_NothingIsStored()
    {
        var (first, second) = (await SessionAsync(9), await SessionAsync(13));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14), lead: Tom));

        var result = await CoverAsync(Sample.Director, "", new(first.Id, 1, CoverAction.Substitute, Tom), new(second.Id, 1, CoverAction.Substitute, Tom));

        Assert.Equal("staff.taken", Assert.Single(result.Refusals).Code);
        Assert.Equal(Sample.TherapistStaff.Id, (await ReadAsync(first.Id)).LeadId);
    }

    [Fact]
    public async Task HandleAsync_B1B5B10_WhoCannotLeadIsRefused()
    {
        var session = await SessionAsync(9);
        await _store.SaveAsync(new TimeOff(Tom, Sample.Tuesday, Sample.Tuesday, null, null, ""));
        var unlicensed = Sample.NewStaff("No", "Licence");
        await _store.SaveAsync(unlicensed);

        Assert.Equal("staff.time-off", await CodeAsync(new(session.Id, 1, CoverAction.Substitute, Tom)));
        Assert.Equal("staff.no-credential", await CodeAsync(new(session.Id, 1, CoverAction.Substitute, unlicensed.Id)));
        Assert.Equal("choice.required", await CodeAsync(new(session.Id, 1, CoverAction.Substitute)));
        Assert.Equal("text.required", await CodeAsync(new(session.Id, 1, CoverAction.CallOff)));
        Assert.Equal("cover.nothing", await CodeAsync(new(session.Id, 1, CoverAction.Leave)));
        Assert.Equal("stale", await CodeAsync(new(session.Id, 7, CoverAction.Substitute, Tom)));
        Assert.Equal("not-found", await CodeAsync(new(Guid.NewGuid(), 1, CoverAction.Substitute, Tom)));
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesOrBegunSession_IsRefused()
    {
        var other = await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10), lead: Tom));
        var session = await SessionAsync(13);

        Assert.Equal("not-found", await CodeAsync(new(other.Id, 1, CoverAction.Substitute, Sample.DirectorStaff.Id)));
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 13, 5);
        Assert.Equal("session.started", await CodeAsync(new(session.Id, 1, CoverAction.Substitute, Tom)));
    }

    [Fact]
    public async Task HandleAsync_CaseManager_GivesGroupsAwayAndCallsOffOnlySingleSessions()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, Sample.Rule(WeekdaySet.Tuesday, first: Sample.Tuesday), dates: 1));
        var session = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.GroupId == group.Id, Now));

        var refused = await CoverAsync(Sample.CaseManager, "Illness", new CoverChoice(session.Id, 1, CoverAction.CallOff));
        var given = await CoverAsync(Sample.CaseManager, "", new CoverChoice(session.Id, 1, CoverAction.Substitute, Tom));

        Assert.Equal("session.individual-only", Assert.Single(refused.Refusals).Code);
        Assert.True(given.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_NoteOut_IsTheDirectorsAndOnce()
    {
        var session = await SessionAsync(9);
        var command = new CoverDayCommand(Sample.TherapistStaff.Id, [new(session.Id, 1, CoverAction.Substitute, Tom)], Sample.Tuesday, "");

        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<CoverDay>().HandleAsync(Sample.CaseManager, command, Now)).Refusals));
        Assert.True((await _store.UseCase<CoverDay>().HandleAsync(Sample.Director, command, Now)).Succeeded);
        Assert.True((await _store.UseCase<CoverDay>().HandleAsync(Sample.Director, command with { Choices = [] }, Now)).Succeeded);
        Assert.Equal(1, await _store.ReadAsync(db => db.TimeOff.CountAsync(off => off.StaffId == Sample.TherapistStaff.Id && off.Status == TimeOffStatus.Approved, Now)));
    }

    [Fact]
    public async Task HandleAsync_CoLeadIsOut_AnotherHelpsAndTheLeadStays()
    {
        var session = Sample.Session();
        session.Book(BookingKind.Staff, Tom, BookingRole.CoLead, TestClock.Monday);
        await _store.SaveAsync(session);

        var result = await _store.UseCase<CoverDay>().HandleAsync(Sample.Director, new(Tom, [new(session.Id, 1, CoverAction.Substitute, Sample.PrescriberStaff.Id)], null, ""), Now);

        Assert.True(result.Succeeded);
        var staff = (await ReadAsync(session.Id)).Bookings.Where(booking => booking.Kind == BookingKind.Staff).ToDictionary(booking => booking.Role, booking => booking.ResourceId);
        Assert.Equal((Sample.TherapistStaff.Id, Sample.PrescriberStaff.Id), (staff[BookingRole.Lead], staff[BookingRole.CoLead]));
    }

    private Task<Session> SessionAsync(int hour) => _store.SaveAsync(Sample.Session(Sample.Slot(from: hour, to: hour + 1)));

    private Task<Session> ReadAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Now));

    private Task<Result<CoveredView>> CoverAsync(Actor actor, string reason, params CoverChoice[] choices) =>
        _store.UseCase<CoverDay>().HandleAsync(actor, new(Sample.TherapistStaff.Id, choices, null, reason), Now);

    private async Task<string> CodeAsync(CoverChoice choice) => Assert.Single((await CoverAsync(Sample.Director, "", choice)).Refusals).Code;
}

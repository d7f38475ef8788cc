using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class PauseMembershipTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WednesdayToSunday_FreesThoseAndBooksTheRest()
    {
        var group = await MemberAsync();

        var paused = await PauseAsync(group, Sample.Wednesday, Sample.Monday.AddDays(6));

        Assert.Empty(paused.Refusals);
        Assert.Equal([Sample.Monday, Sample.Monday.AddDays(7), Sample.Monday.AddDays(9), Sample.Monday.AddDays(11)], await DatesAsync(group));
        Assert.Equal([(Sample.Monday, (DateOnly?)Sample.Tuesday), (Sample.Monday.AddDays(7), null)],
            await _store.ReadAsync(async db => (await db.GroupMemberships.OrderBy(m => m.From).Select(m => new { m.From, m.To }).ToListAsync(Token)).Select(m => (m.From, m.To))));
    }

    [Fact]
    public async Task HandleAsync_B3PullOutAfterThePause_StaysAsItIs()
    {
        var group = await MemberAsync();
        var visit = await _store.UseCase<BookSession>().HandleAsync(
            Sample.Director, Plans.Book(Plans.Plan(Sample.Slot(Sample.Monday.AddDays(9), 10, 11), Sample.Ana.Id, lead: Sample.SecondTherapistStaff.Id)), Token);

        var paused = await PauseAsync(group, Sample.Wednesday, Sample.Monday.AddDays(6));

        Assert.Empty(visit.Refusals);
        Assert.Empty(paused.Refusals);
        Assert.Contains(Sample.Monday.AddDays(9), await DatesAsync(group));
        Assert.Equal(Booking.PullOutLane, await _store.ReadAsync(db => db.Bookings.Where(b => b.SessionId == visit.Value && b.Kind == BookingKind.Client).Select(b => b.Lane).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PausedBefore_LastDayAwayMovesFromEitherPlace()
    {
        var group = await MemberAsync();
        var first = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));
        await PauseAsync(group, Sample.Wednesday, Sample.Wednesday);

        var longer = await _store.UseCase<PauseMembership>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), group, first, Sample.Wednesday, Sample.Monday.AddDays(6)), Token);

        Assert.Empty(longer.Refusals);
        Assert.Equal([Sample.Monday, Sample.Monday.AddDays(7), Sample.Monday.AddDays(9), Sample.Monday.AddDays(11)], await DatesAsync(group));
        Assert.Equal(2, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_PausedThenEnded_EndsThePlaceAfterThePauseToo()
    {
        var group = await MemberAsync();
        var first = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));
        await PauseAsync(group, Sample.Wednesday, Sample.Wednesday);

        var ended = await _store.UseCase<EndMembership>().HandleAsync(Sample.CaseManager, new(group, first, Sample.Monday), Token);

        Assert.Empty(ended.Refusals);
        Assert.Equal([Sample.Monday], await DatesAsync(group));
        Assert.Equal(Sample.Monday, await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.To).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_SomeDaysAndALastDay_StayAsTheyWere()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id, until: Sample.Monday.AddDays(9), weekdays: WeekdaySet.Monday | WeekdaySet.Wednesday);

        await PauseAsync(group, Sample.Wednesday, Sample.Wednesday);

        Assert.Equal([Sample.Monday, Sample.Monday.AddDays(7), Sample.Monday.AddDays(9)], await DatesAsync(group));
    }

    [Fact]
    public async Task HandleAsync_AbsenceReportedWithinThePause_KeepsTheMark()
    {
        var group = await MemberAsync();
        var wednesday = await _store.ReadAsync(db => db.Sessions.SingleAsync(s => s.GroupId == group && s.Date == Sample.Wednesday, Token));
        await _store.SaveAsync(new AttendanceRecord(wednesday.Id, Sample.Ana.Id, null, new(AttendanceStatus.Excused), Sample.CaseManager.UserId, TestClock.Monday));

        await PauseAsync(group, Sample.Wednesday, Sample.Monday.AddDays(6));

        Assert.Equal(1, await _store.ReadAsync(db => db.Attendance.CountAsync(Token)));
        Assert.DoesNotContain(Sample.Wednesday, await DatesAsync(group));
    }

    [Fact]
    public async Task HandleAsync_SomebodyTookTheLaterPlace_SavesNothing()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id, until: Sample.Monday.AddDays(7));
        await _store.MemberAsync(group, Sample.Ben.Id, from: Sample.Monday.AddDays(8));

        var refused = await PauseAsync(group, Sample.Wednesday, Sample.Monday.AddDays(7));

        Assert.Equal("membership.pause-to-end", Assert.Single(refused.Refusals).Code);
        Assert.Equal(4, (await DatesAsync(group)).Count);
    }

    [Fact]
    public async Task HandleAsync_DatesThatMakeNoSense_AreRefusedTogether()
    {
        var group = await MemberAsync();

        Assert.Equal(["membership.from-past", "membership.until-before-from"], (await PauseAsync(group, Sample.Monday.AddDays(-1), Sample.Monday.AddDays(-3))).Refusals.Select(refusal => refusal.Code));
        Assert.Equal("membership.no-sessions", Assert.Single((await PauseAsync(group, Sample.Wednesday, Sample.Monday.AddDays(30))).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_FamilyPlaceOrOtherTherapist_Refuses()
    {
        var group = await MemberAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await PauseAsync(group, Sample.Wednesday, Sample.Wednesday, Sample.SecondTherapist)).Refusals));
        var contact = new IopPortal.Domain.Clients.FamilyContact(Sample.Ben.Id, "Robin Moss", "Partner", "", isGuardian: false);
        var membership = new GroupMembership(group, Sample.Ben.Id, Sample.Monday, null, WeekdaySet.None, Guid.Empty, "", contact.Id);
        await _store.SaveAsync([contact, membership]);
        Assert.Equal("membership.family", Assert.Single((await _store.UseCase<PauseMembership>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, membership.Id, Sample.Wednesday, Sample.Wednesday), Token)).Refusals).Code);
    }

    private async Task<Guid> MemberAsync()
    {
        var group = await _store.GroupAsync(5);
        return await _store.MemberAsync(group, Sample.Ana.Id);
    }

    private async Task<Result<Guid>> PauseAsync(Guid group, DateOnly from, DateOnly until, Actor? actor = null)
    {
        var membership = await _store.ReadAsync(db => db.GroupMemberships.Where(m => m.GroupId == group && m.ClientId == Sample.Ana.Id).Select(m => m.Id).SingleAsync(Token));
        return await _store.UseCase<PauseMembership>().HandleAsync(actor ?? Sample.CaseManager, new(Guid.NewGuid(), group, membership, from, until), Token);
    }

    private Task<List<DateOnly>> DatesAsync(Guid group) => _store.ReadAsync(db => db.Sessions
        .Where(s => s.GroupId == group && s.Bookings.Any(b => b.Active && b.Kind == BookingKind.Client && b.ResourceId == Sample.Ana.Id)).Select(s => s.Date).OrderBy(date => date).ToListAsync(Token));
}

using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class GetClientScheduleTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Director_SeesComingPastHoursAndRate()
    {
        await AttendedLastWeekAsync();

        var schedule = (await AskAsync(Sample.Director)).Value;

        Assert.Equal(("Coping skills", "Room 1", "Tess Therapist"), (schedule.Coming[0].Title, schedule.Coming[0].Room, schedule.Coming[0].Lead));
        Assert.Equal((AttendanceStatus.Late, 160), (schedule.Past[0].Status, schedule.Past[0].Credited));
        Assert.Equal((1, 1), (schedule.Rate!.Attended, schedule.Rate.Counted));
        Assert.Equal((180, 5), (schedule.ThisWeek!.Meter.RemainingMinutes, schedule.ThisWeek.Number));
        Assert.Equal(5, schedule.Weeks.Count);
    }

    [Fact]
    public async Task HandleAsync_D6NothingForLongerThanThePayerAllows_SaysFromWhenToWhen()
    {
        await PayAsync(most: 5);
        await _store.SaveAsync([
            Sample.Session(Sample.Slot(Sample.Monday, 13, 16), clients: Sample.Ana.Id),
            Sample.Session(Sample.Slot(Sample.Monday.AddDays(3), 13, 16), kind: SessionKind.FamilyEducation, clients: Sample.Ana.Id), // Counts nothing, so it is no service.
            Sample.Session(Sample.Slot(Sample.Monday.AddDays(8), 13, 16), clients: Sample.Ana.Id)]);

        var gap = Assert.Single((await AskAsync(Sample.Director)).Value.Gaps);

        Assert.Equal((Sample.Tuesday, Sample.Monday.AddDays(7), 5, "Meridian"), (gap.Gap.First, gap.Gap.Last, gap.Most, gap.Payer));
        Assert.Empty((await AskAsync(Sample.FrontDesk)).Value.Gaps);
    }

    [Fact]
    public async Task HandleAsync_D6AsLongAsThePayerAllows_SaysNothing()
    {
        await PayAsync(most: 7);
        await _store.SaveAsync([Sample.Session(Sample.Slot(Sample.Monday, 13, 16), clients: Sample.Ana.Id), Sample.Session(Sample.Slot(Sample.Monday.AddDays(8), 13, 16), clients: Sample.Ana.Id)]);

        Assert.Empty((await AskAsync(Sample.Director)).Value.Gaps);
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_SeesTheScheduleAndTodaysStatusOnly()
    {
        await AttendedLastWeekAsync();
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 10, 11), "Check-in", clients: Sample.Ana.Id));

        var schedule = (await AskAsync(Sample.FrontDesk)).Value;

        Assert.Equal([AttendanceStatus.Expected, null], schedule.Coming.Select(session => session.Status));
        Assert.Empty(schedule.Past);
        Assert.Empty(schedule.Weeks);
        Assert.Null(schedule.Rate);
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTheGroupAlone_SeesThatGroupOnly()
    {
        await AttendedLastWeekAsync();
        await _store.SaveAsync([.. Sample.GroupRows(out var group, Sample.Rule(from: 13, to: 15), lead: Sample.SecondTherapistStaff.Id), new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "")]);
        await using (var db = _store.CreateContext())
        {
            var session = await db.Sessions.Include(row => row.Bookings).FirstAsync(row => row.GroupId == group.Id, TestContext.Current.CancellationToken);
            session.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var schedule = (await AskAsync(Sample.SecondTherapist)).Value;

        Assert.Equal(13, Assert.Single(schedule.Coming).Slot.Start.Hour);
        Assert.Empty(schedule.Past);
        Assert.Empty(schedule.Weeks);
    }

    [Fact]
    public async Task HandleAsync_CancelledSession_SaysWhy()
    {
        var session = Sample.Session(clients: Sample.Ana.Id);
        session.Cancel("Snow", TestClock.Monday);
        await _store.SaveAsync(session);

        var shown = Assert.Single((await AskAsync(Sample.Director)).Value.Coming);

        Assert.Equal((true, "Snow", AttendanceStatus.CancelledByProgram), (shown.IsCancelled, shown.CancelReason, shown.Status));
    }

    [Fact]
    public async Task HandleAsync_ForeignClient_IsNotFound() =>
        Assert.Equal([Refusal.NotFound], (await _store.UseCase<GetClientSchedule>().HandleAsync(Sample.Therapist, Sample.Ben.Id, TestContext.Current.CancellationToken)).Refusals);

    private async Task AttendedLastWeekAsync()
    {
        var past = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(-7), 9, 12), clients: Sample.Ana.Id));
        await _store.SaveAsync(new AttendanceRecord(past.Id, Sample.Ana.Id, null, new(AttendanceStatus.Late) { ArrivedAt = Sample.At(Sample.Monday.AddDays(-7), 9, 20) }, Sample.Therapist.UserId, TestClock.Monday));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 9, 12), room: Sample.BigRoom.Id, clients: Sample.Ana.Id));
    }

    private Task<Result<ClientScheduleView>> AskAsync(Actor actor) => _store.UseCase<GetClientSchedule>().HandleAsync(actor, Sample.Ana.Id, TestContext.Current.CancellationToken);

    private async Task PayAsync(int most)
    {
        var payer = await _store.SaveAsync(new PayerProfile("MER", "Meridian", new() { MaxDaysWithoutService = most }));
        var stay = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        await _store.SaveAsync(new Authorization(Sample.Ana.Id, stay, new(payer.Id, "A-1", AuthorizationUnit.Day, 60, Sample.Monday.AddDays(-28), Sample.Monday.AddDays(90), null, AuthorizationStatus.Approved, "")));
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Requests;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.MySchedule;

public sealed class GetMyScheduleTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Client_SeesOwnSessionsOfThisWeekAndAllAhead()
    {
        var group = Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id]);
        await _store.SaveAsync([group, Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14)), Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(-1)))]);
        var alone = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(40))));

        var view = await ShowAsync(Sample.ClientActor);

        Assert.Equal([group.Id, alone.Id], view.Sessions.Select(session => session.Id));
        Assert.Equal(group.Id, view.Next!.Id);
        Assert.Equal((Sample.Ana.Id, null, Sample.Monday, Sample.Monday), (view.ClientId, view.StaffId, view.Today, view.WeekStart));
        var first = view.Sessions[0];
        Assert.Equal(("", "Room 1", "12 Main Street", false), (first.DiscreetTitle, first.Room, first.Address, first.IsForOneClient));
        Assert.Equal([new MyLeadView("Tess", Discipline.Lcsw)], first.Leads);
        Assert.True(view.Sessions[1].IsForOneClient);
    }

    [Fact]
    public async Task HandleAsync_AskedForAnotherTime_SaysSoUntilItIsTakenBack()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var asked = (await _store.UseCase<AskToMove>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), session.Id, "Thursday"), TestContext.Current.CancellationToken)).Value;

        Assert.True(Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions).HasAskedToMove);
        await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, asked, TestContext.Current.CancellationToken);
        Assert.False(Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions).HasAskedToMove);
    }

    [Fact]
    public async Task HandleAsync_Group_TellsItsDiscreetTitleAndTheLeadFirst()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group, dates: 1)]);
        await ChangeAsync(group.Id, one =>
        {
            one.Book(BookingKind.Staff, Sample.SecondTherapistStaff.Id, BookingRole.CoLead, TestClock.Monday);
            one.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
        });

        var session = Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions);

        Assert.Equal(("Group", "Tess Tom"), (session.DiscreetTitle, string.Join(' ', session.Leads.Select(lead => lead.GivenName))));
    }

    [Fact]
    public async Task HandleAsync_Staff_SeesOwnSessions()
    {
        var own = await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(lead: Sample.SecondTherapistStaff.Id));

        var view = await ShowAsync(Sample.Therapist);

        Assert.Equal((own.Id, "Room 2", null), (Assert.Single(view.Sessions).Id, view.Sessions[0].Room, view.Hours));
        Assert.Equal(Sample.TherapistStaff.Id, view.StaffId);
    }

    [Fact]
    public async Task HandleAsync_AccountOfNobody_IsEmpty()
    {
        await _store.SaveAsync(Sample.Session());

        var view = await ShowAsync(Sample.Auditor);

        Assert.Empty(view.Sessions);
        Assert.Equal((null, null, null, null), (view.ClientId, view.StaffId, view.Next, view.Hours));
    }

    [Fact]
    public async Task HandleAsync_CancelledOrOver_IsNotNext()
    {
        var cancelled = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday, 6, 7)));
        var next = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Wednesday)));
        await ChangeAsync(null, one => one.Cancel("Building closed", TestClock.Monday), cancelled.Id);

        var view = await ShowAsync(Sample.ClientActor);

        Assert.Equal([false, true, false], view.Sessions.Select(session => session.IsCancelled));
        Assert.Equal(next.Id, view.Next!.Id);
    }

    [Fact]
    public async Task HandleAsync_Exempt_IsLeftOut()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await ChangeAsync(null, one => one.Exempt(one.Bookings.Single(booking => booking.Kind == BookingKind.Client), "Court"), session.Id);

        Assert.Empty((await ShowAsync(Sample.ClientActor)).Sessions);
    }

    [Theory]
    [InlineData("https://video.test/a", true)]
    [InlineData("http://video.test/a", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("", false)]
    public async Task HandleAsync_VideoSession_IsJoinedOverHttpsOnly(string address, bool joins)
    {
        await _store.SaveAsync(Video(address, Sample.Tuesday));

        var session = Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions);

        Assert.Equal(joins ? new Uri(address) : null, session.JoinUrl);
    }

    [Fact]
    public async Task HandleAsync_VideoSessionThatIsOver_IsNotJoined()
    {
        await _store.SaveAsync(Video("https://video.test/a", Sample.Tuesday));
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 8);

        Assert.Null(Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions).JoinUrl);
    }

    [Fact]
    public async Task HandleAsync_MoreThanFifty_ComeFiftyAtATime()
    {
        await _store.SaveAsync([.. Enumerable.Range(0, 60).Select(day => Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(day))))]);

        var first = await ShowAsync(Sample.ClientActor);
        var second = await ShowAsync(Sample.ClientActor, first.Later);

        Assert.Equal((50, 10, null), (first.Sessions.Count, second.Sessions.Count, second.Later));
        Assert.Equal(Sample.Monday.AddDays(50), second.Sessions[0].Local.Date);
    }

    [Fact]
    public async Task HandleAsync_ThisWeek_CountsHoursDoneAndToCome()
    {
        var done = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 9, 12), clients: Sample.Ana.Id));
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 8);
        var episode = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        await _store.SaveAsync(new AttendanceRecord(done.Id, Sample.Ana.Id, episode, new(AttendanceStatus.Present), Sample.Therapist.UserId, _store.Clock.UtcNow));

        var view = await ShowAsync(Sample.ClientActor);

        Assert.Equal(new MyWeekView(180, 180, Sample.Plan()), view.Hours);
        Assert.Equal(AttendanceStatus.Present, view.Sessions[0].Status);
    }

    [Fact]
    public async Task HandleAsync_EpisodeUnderWay_TellsTheWeekTheNextStepAndTheLastDay()
    {
        var stay = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        var (first, last) = (stay.AdmitDate!.Value, stay.ExpectedDischarge!.Value);
        var review = Sample.Monday.AddDays(9);
        await _store.SaveAsync([
            new Milestone(stay.Id, MilestoneKind.Recertification, Sample.Monday.AddDays(1)), new Milestone(stay.Id, MilestoneKind.TreatmentPlan, Sample.Monday.AddDays(-1)),
            new Milestone(stay.Id, MilestoneKind.ProgressReview, review), new Milestone(stay.Id, MilestoneKind.DischargePlan, review.AddDays(1))]);

        var view = await ShowAsync(Sample.ClientActor);

        Assert.Equal(new MyProgramView(1 + ((Sample.Monday.DayNumber - first.DayNumber) / 7), 10, last, MilestoneKind.ProgressReview, review), view.Program);
        Assert.Equal(Sample.Site.Phone, view.Phone);
        Assert.Null((await ShowAsync(Sample.Therapist)).Program);
    }

    [Fact]
    public async Task HandleAsync_ClientsSession_TellsUntilWhenLateIsLetIn()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        Assert.Equal(session.StartUtc.AddMinutes(15), Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions).DoorsClose);
        Assert.Null(Assert.Single((await ShowAsync(Sample.Therapist)).Sessions).DoorsClose);
    }

    [Fact]
    public async Task HandleAsync_MovedTwice_TellsWhereItStoodFirstUntilItIsBackThere()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Wednesday)));
        await _store.SaveAsync([
            new ScheduleNotice(session.Id, BookingKind.Client, Sample.Ana.Id, ScheduleChangeKind.Moved, Sample.Tuesday, new(14, 0), TestClock.Monday),
            new ScheduleNotice(session.Id, BookingKind.Client, Sample.Ana.Id, ScheduleChangeKind.Moved, Sample.Monday, new(9, 0), TestClock.Monday.AddMinutes(1)),
            new ScheduleNotice(session.Id, BookingKind.Staff, Sample.TherapistStaff.Id, ScheduleChangeKind.Moved, session.Date, session.Start, TestClock.Monday)]);

        Assert.Equal(new MyPlaceBeforeView(Sample.Tuesday, new(14, 0)), Assert.Single((await ShowAsync(Sample.ClientActor)).Sessions).Before);
        Assert.Null(Assert.Single((await ShowAsync(Sample.Therapist)).Sessions).Before);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElseLeadsOneDate_TellsInForWhom()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group, dates: 2)]);
        var first = await _store.ReadAsync(db => db.Sessions.Where(one => one.GroupId == group.Id).OrderBy(one => one.Date).Select(one => one.Id).FirstAsync(TestContext.Current.CancellationToken));
        await ChangeAsync(group.Id, one => one.LedBy(Sample.SecondTherapistStaff.Id, TestClock.Monday), first);
        await using (var db = _store.CreateContext())
        {
            foreach (var session in await db.Sessions.Include(one => one.Bookings).Where(one => one.GroupId == group.Id).ToListAsync(TestContext.Current.CancellationToken))
            {
                session.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var sessions = (await ShowAsync(Sample.ClientActor)).Sessions;

        Assert.Equal([("Tom", "Tess"), ("Tess", "")], sessions.Select(session => (session.Leads[0].GivenName, session.InFor)));
    }

    [Fact]
    public async Task HandleAsync_SignInEnded_IsForbidden()
    {
        var result = await _store.UseCase<GetMySchedule>().HandleAsync(Sample.ClientActor with { Stamp = "old" }, null, TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.Forbidden, Assert.Single(result.Refusals));
    }

    private static Session Video(string address, DateOnly date)
    {
        var slot = Sample.Slot(date);
        var session = new Session(new(SessionKind.IndividualTherapy, "One", Sample.Site.Id, Sample.Zone, Delivery.Telehealth) { JoinUrl = address }, slot, slot.Utc(), TestClock.Monday);
        session.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
        return session;
    }

    private async Task<MyScheduleView> ShowAsync(Actor actor, MySchedulePosition? after = null) =>
        (await _store.UseCase<GetMySchedule>().HandleAsync(actor, after, TestContext.Current.CancellationToken)).Value;

    private async Task ChangeAsync(Guid? groupId, Action<Session> change, Guid? sessionId = null)
    {
        await using var db = _store.CreateContext();
        change(await db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.GroupId == groupId && (sessionId == null || session.Id == sessionId)));
        await db.SaveChangesAsync();
    }
}

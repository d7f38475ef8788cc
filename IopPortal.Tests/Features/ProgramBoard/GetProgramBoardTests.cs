using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.ProgramBoard;

public sealed class GetProgramBoardTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WeeksFallShort_AreAtRiskOfThoseWithAMinimum()
    {
        await ShortWeek.MakeAsync(_store);

        var board = await BoardAsync();

        Assert.Equal((2, 2, true), (board.AtRisk.Count, board.WithMinimum, board.MayRescue));
        Assert.Equal("MO", board.TrackOfClient(Sample.Ana.Id)?.Code);
    }

    [Fact]
    public async Task HandleAsync_SessionCancelled_SaysWhoIsNotToldYet()
    {
        await CancelledAsync();

        var board = await BoardAsync();

        var cancelled = Assert.Single(board.Cancelled);
        Assert.Equal(("Snow", 2, 1), (cancelled.Reason, cancelled.People, cancelled.Told));
        var ben = Assert.Single(board.ToTell);
        Assert.Equal((Sample.Ben.Id, "Ben Moss", "555-0199", false), (ben.ClientId, ben.Name, ben.Phone, ben.IsFamily));
        Assert.Equal(2, board.Meetings.Count);
    }

    [Fact]
    public async Task HandleAsync_CancelledSessionIsOver_NobodyIsToBeCalledAnyMore()
    {
        await CancelledAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9);

        var board = await BoardAsync();

        Assert.Single(board.Cancelled);
        Assert.Empty(board.ToTell);
    }

    [Fact]
    public async Task HandleAsync_GroupHasTooFewAtItsNextSession_IsUnderItsMinimum()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        await AddAsync(group, Sample.Ana.Id, Sample.Monday);
        await AddAsync(group, Sample.Ben.Id, Sample.Wednesday);

        var board = await BoardAsync();

        var found = Assert.Single(board.ShortGroups);
        Assert.Equal((group.Id, new GroupShortage(1, Sample.Wednesday), Sample.Monday, 1), (found.Id, found.Shortage, found.Next.Date, board.Groups));
    }

    [Fact]
    public async Task HandleAsync_SomebodySaidTheyCannotCome_IsNotExpected()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        await AddAsync(group, Sample.Ana.Id, Sample.Monday);
        await AddAsync(group, Sample.Ben.Id, Sample.Monday);
        var before = await BoardAsync();
        var session = before.Meetings[0];
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ben.Id, null, new(AttendanceStatus.Excused), Sample.Therapist.UserId, TestClock.Monday));

        var after = await BoardAsync();

        Assert.Empty(before.ShortGroups);
        Assert.Equal(1, Assert.Single(after.ShortGroups).Shortage.Expected);
    }

    [Fact]
    public async Task HandleAsync_LicenceEnds_SaysHowManySessionsNeedSomeoneElse()
    {
        var colleague = Sample.NewStaff();
        await _store.SaveAsync([.. Sample.StaffRows(colleague, Sample.Monday.AddDays(10))]);
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(10)), colleague.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(11)), colleague.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(12)), lead: colleague.Id, kind: SessionKind.TeamMeeting));

        var board = await BoardAsync();

        var licence = Assert.Single(board.Licences);
        Assert.Equal((colleague.Id, CredentialState.Within30Days, 1), (licence.Licence.StaffId, licence.Licence.State, licence.SessionsAfter));
    }

    [Fact]
    public async Task HandleAsync_C8RollCallIsMissing_IsListed()
    {
        var roll = await Roll.AtAsync(_store, 12, 1);

        var board = await BoardAsync();

        Assert.Equal((roll.Session.Id, 2), (Assert.Single(board.MissingRolls).SessionId, board.MissingRolls[0].Open));
    }

    [Fact]
    public async Task HandleAsync_Census_CountsClientsPlacesAndWaits()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        await AddAsync(group, Sample.Ana.Id, Sample.Monday);
        var referred = Sample.NewClient("Rea", "Ferred");
        await _store.SaveAsync([referred, Sample.Referral(referred)]);
        await _store.SaveAsync(new WaitlistEntry(group.Id, Sample.Ben.Id, WaitlistPriority.Normal, "", Sample.CaseManager.UserId, TestClock.Monday.AddDays(-3)));

        var board = await BoardAsync();

        Assert.Equal(2, board.InCare.Count());
        Assert.Equal("Rea Ferred", Assert.Single(board.Referred).Name);
        var places = Assert.Single(board.Places);
        Assert.Equal((Sample.Track.Id, 12, 1), (places.TrackId, places.Capacity, places.Taken));
        Assert.Equal(("Ben Moss", Sample.Monday.AddDays(-3)), (Assert.Single(board.Waiting).Client.Name, board.Waiting[0].Since));
    }

    [Fact]
    public async Task HandleAsync_ReferredLately_SaysHowSoonAVisitWasOffered()
    {
        var referred = Sample.NewClient("Rea", "Ferred");
        await _store.SaveAsync([referred, Sample.Referral(referred)]);
        await _store.SaveAsync(Sample.Individual(referred.Id, Sample.Slot(Sample.Monday.AddDays(-26))));
        await _store.SaveAsync(Sample.Individual(referred.Id, Sample.Slot(Sample.Monday.AddDays(-20))));

        var board = await BoardAsync();

        Assert.Equal(4, Assert.Single(board.Offered, stay => stay.ClientId == referred.Id).DaysToOffer);
    }

    [Fact]
    public async Task HandleAsync_Load_CountsContactTimeSessionsAndCaseload()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 10, 12), kind: SessionKind.TeamMeeting));

        var board = await BoardAsync();

        var tess = board.Load.Single(member => member.Id == Sample.TherapistStaff.Id);
        Assert.Equal((60, 2, 24), (tess.ContactMinutes, tess.Sessions, tess.MaxCaseload));
        Assert.Contains(tess.Caseload, client => client.ClientId == Sample.Ana.Id);
    }

    [Fact]
    public async Task HandleAsync_C10LastWeek_IsShownBothWaysWithItsVisits()
    {
        await MarkedAsync();

        var board = await BoardAsync();
        var (all, attended) = (await VisitsAsync(Sample.Director, attendedOnly: false), await VisitsAsync(Sample.Director, attendedOnly: true));

        Assert.Equal(10, board.Rates.Count);
        Assert.Equal((Sample.Monday.AddDays(-7), new AttendanceRate(1, 1, 2)), (board.Rates[^1].Week, board.Rates[^1].Rate));
        Assert.Equal((2, 2, 1), (all.Total, all.Visits.Count, attended.Total));
    }

    [Fact]
    public async Task HandleAsync_NextWeek_IsAboutThatWeek()
    {
        await CancelledAsync();

        var board = await BoardAsync(week: Sample.Monday.AddDays(9));

        Assert.Equal((Sample.Monday.AddDays(7), Sample.Monday.AddDays(-7)), (board.Week, board.Rates[^1].Week));
        Assert.Empty(board.Meetings);
        Assert.False(board.MayRescue);
    }

    [Fact]
    public async Task HandleAsync_Therapist_SeesOwnSessionsClientsAndLoad()
    {
        await CancelledAsync();

        var own = await BoardAsync(Sample.Therapist);
        var other = await BoardAsync(Sample.SecondTherapist);

        Assert.Equal((true, 2), (own.IsOwn, own.Meetings.Count));
        Assert.Equal(Sample.TherapistStaff.Id, Assert.Single(own.Load).Id);
        Assert.Contains(own.InCare, stay => stay.ClientId == Sample.Ana.Id);
        Assert.Empty(other.Meetings);
        Assert.Empty(other.ToTell);
        Assert.DoesNotContain(other.InCare, stay => stay.ClientId == Sample.Ana.Id);
        Assert.DoesNotContain(other.AtRisk, client => client.ClientId == Sample.Ana.Id);
    }

    [Fact]
    public async Task HandleAsync_Auditor_SeesEverythingWithoutNames()
    {
        await CancelledAsync();
        await MarkedAsync();

        var (all, board) = (await BoardAsync(), await BoardAsync(Sample.Auditor));

        Assert.Equal((all.AtRisk.Count, all.Meetings.Count, all.Stays.Count), (board.AtRisk.Count, board.Meetings.Count, board.Stays.Count));
        Assert.False(board.WithNames || board.MayRescue);
        List<string> names =
        [
            .. board.AtRisk.Select(client => client.Name), .. board.ToTell.Select(person => person.Name + person.Phone), .. board.Stays.Select(stay => stay.Name),
            .. board.Load.SelectMany(member => member.Caseload).Select(client => client.Name), .. board.Cancelled.Select(meeting => meeting.Reason),
            .. (await VisitsAsync(Sample.Auditor, attendedOnly: false)).Visits.Select(visit => visit.Client.Name),
        ];
        Assert.True(names.Count > 5);
        Assert.All(names, Assert.Empty);
    }

    [Theory]
    [InlineData("frontdesk")]
    [InlineData("client")]
    [InlineData("administrator")]
    public async Task HandleAsync_OtherRoles_AreRefused(string who)
    {
        var actor = who switch { "frontdesk" => Sample.FrontDesk, "client" => Sample.ClientActor, _ => Sample.Administrator };

        var board = await _store.UseCase<GetProgramBoard>().HandleAsync(actor, cancellationToken: Token);
        var visits = await _store.UseCase<GetBoardVisits>().HandleAsync(actor, Sample.Monday, attendedOnly: false, cancellationToken: Token);

        Assert.Equal([Refusal.Forbidden], board.Refusals);
        Assert.Equal([Refusal.Forbidden], visits.Refusals);
    }

    private async Task<ProgramBoardView> BoardAsync(Actor? actor = null, DateOnly? week = null) =>
        (await _store.UseCase<GetProgramBoard>().HandleAsync(actor ?? Sample.Director, week, Token)).Value;

    private async Task<BoardVisitsView> VisitsAsync(Actor actor, bool attendedOnly) =>
        (await _store.UseCase<GetBoardVisits>().HandleAsync(actor, Sample.Monday.AddDays(-7), attendedOnly, cancellationToken: Token)).Value;

    private async Task AddAsync(Group group, Guid client, DateOnly from) =>
        Assert.Empty((await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), group.Id, [client], from, null, WeekdaySet.None), Token)).Refusals);

    /// <summary>Tomorrow's session of both clients is called off, and Ana has seen it; another goes on.</summary>
    private async Task CancelledAsync()
    {
        var session = Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]);
        session.Cancel("Snow", TestClock.Monday);
        await _store.SaveAsync(session);
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday)));
        var notice = new ScheduleNotice(session.Id, BookingKind.Client, Sample.Ana.Id, ScheduleChangeKind.Cancelled, session.Date, session.Start, TestClock.Monday);
        notice.See(TestClock.Monday);
        await _store.SaveAsync(notice);
    }

    private async Task MarkedAsync()
    {
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday.AddDays(-6)), clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(AttendanceStatus.Present), Sample.Therapist.UserId, session.EndUtc));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ben.Id, null, new(AttendanceStatus.Excused), Sample.Therapist.UserId, session.EndUtc));
    }
}

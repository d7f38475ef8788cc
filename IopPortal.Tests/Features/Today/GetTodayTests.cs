using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Attendance;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Today;

public sealed class GetTodayTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Therapist_SeesOwnSessionsAndWhoCannotCome()
    {
        var roll = await Roll.AtAsync(_store, 7, 50);
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 13, 14), "Another group", lead: Sample.SecondTherapistStaff.Id));
        await roll.SendAsync(roll.Mark(AttendanceStatus.Excused) with { AbsenceReason = AbsenceReason.Illness });

        var today = await TodayAsync(Sample.Therapist);

        var session = Assert.Single(today.Sessions);
        Assert.Equal((TodayKind.Own, roll.Session.Id, 2, 1), (today.Kind, session.Id, session.OnRoster, session.Expected));
        var absent = Assert.Single(session.Absent);
        Assert.Equal(("Ana Lane", AbsenceReason.Illness, new TimeOnly(7, 50)), (absent.Name, absent.Reason, absent.ToldAt));
        Assert.True(today.MayTakeRoll && today.MayPrintSheets);
    }

    [Fact]
    public async Task HandleAsync_FamilyComesAlong_IsCountedAndHasNoAttendance()
    {
        var contact = await _store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Otto Lane", "Father", "555-0142", isGuardian: false));
        var session = Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday, 13, 14));
        session.Book(BookingKind.Family, contact.Id, BookingRole.Guest, TestClock.Monday, forClient: Sample.Ana.Id);
        await _store.SaveAsync(session);

        var today = await TodayAsync(Sample.Director);

        var shown = Assert.Single(today.Sessions, one => one.Id == session.Id);
        Assert.Equal((1, 1, 1), (shown.OnRoster, shown.Family, shown.Open));
    }

    [Fact]
    public async Task HandleAsync_D6GapLongerThanThePayerAllows_IsOnTheListOfTheTeamAndTheProgram()
    {
        var payer = await _store.SaveAsync(new PayerProfile("MER", "Meridian", new() { MaxDaysWithoutService = 5 }));
        var stay = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        await _store.SaveAsync(new Authorization(Sample.Ana.Id, stay, new(payer.Id, "A-1", AuthorizationUnit.Day, 60, Sample.Monday.AddDays(-28), Sample.Monday.AddDays(90), null, AuthorizationStatus.Approved, "")));
        await _store.SaveAsync([Sample.Session(Sample.Slot(Sample.Monday, 13, 16), clients: Sample.Ana.Id), Sample.Session(Sample.Slot(Sample.Monday.AddDays(8), 13, 16), clients: Sample.Ana.Id)]);

        var gap = Assert.Single((await TodayAsync(Sample.CaseManager)).Gaps);

        Assert.Equal((Sample.Ana.Id, "Ana Lane", Sample.Tuesday, Sample.Monday.AddDays(7), 5), (gap.ClientId, gap.Name, gap.Gap.Gap.First, gap.Gap.Gap.Last, gap.Gap.Most));
        Assert.Single((await TodayAsync(Sample.Therapist)).Gaps);
        Assert.Empty((await TodayAsync(Sample.FrontDesk)).Gaps);
    }

    [Fact]
    public async Task HandleAsync_C8OverWithSomebodyOpen_IsMissingUntilMarked()
    {
        var roll = await Roll.AtAsync(_store, 12, 1);

        var before = await TodayAsync(Sample.Therapist);
        await roll.AllPresentAsync();
        var after = await TodayAsync(Sample.Therapist);

        var missing = Assert.Single(before.Missing);
        Assert.Equal((roll.Session.Id, 2, Sample.Monday.AddDays(3), new TimeOnly(12, 0), false), (missing.SessionId, missing.Open, missing.LocksOn, missing.LocksAt, missing.IsLocked));
        Assert.Empty(after.Missing);
    }

    [Fact]
    public async Task HandleAsync_AnotherTherapist_MissesNothingOfOthers()
    {
        await Roll.AtAsync(_store, 12, 1);

        var today = await TodayAsync(Sample.SecondTherapist);

        Assert.Empty(today.Sessions);
        Assert.Empty(today.Missing);
    }

    [Theory]
    [InlineData("director")]
    [InlineData("casemanager")]
    [InlineData("reviewer")]
    public async Task HandleAsync_ProgramWideRoles_SeeEverySessionAndTheNoShows(string who)
    {
        var roll = await Roll.AtAsync(_store, 9, 30);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));
        var actor = who switch { "director" => Sample.Director, "casemanager" => Sample.CaseManager, _ => Sample.Reviewer };

        var today = await TodayAsync(actor);

        Assert.Equal((TodayKind.Program, "Ana Lane"), (today.Kind, Assert.Single(today.NoShows).Name));
        Assert.Equal(roll.Session.Id, Assert.Single(today.Sessions).Id);
        Assert.Equal(who != "reviewer", today.MayTakeRoll);
    }

    [Fact]
    public async Task HandleAsync_WeekFallsShort_IsAtRiskAmongOwnClients()
    {
        await Roll.AtAsync(_store, 8);

        var (own, all) = (await TodayAsync(Sample.Therapist), await TodayAsync(Sample.Director));

        var ana = Assert.Single(own.AtRisk);
        Assert.Equal((Sample.Ana.Id, 1, 360), (ana.ClientId, own.AtRiskOf, ana.Week.Deficit));
        Assert.Equal(2, all.AtRisk.Count);
    }

    [Fact]
    public async Task HandleAsync_SomebodyAwayAndARoomTaken_SaysSo()
    {
        await Roll.AtAsync(_store, 9, 30);
        await _store.SaveAsync(new TimeOff(Sample.PrescriberStaff.Id, Sample.Monday, Sample.Monday, new(12, 30), new(17, 0), "Training"));

        var today = await TodayAsync(Sample.Therapist);

        Assert.Equal([new OutTodayView("Pia Prescribes", new(12, 30), new(17, 0), Sample.Monday)], today.Out);
        Assert.Equal(["Room 2"], today.FreeRooms.Select(room => room.Name));
    }

    [Theory]
    [InlineData(60, CredentialState.Within60Days)]
    [InlineData(30, CredentialState.Within30Days)]
    [InlineData(7, CredentialState.Within7Days)]
    [InlineData(-1, CredentialState.Expired)]
    public async Task HandleAsync_LicenceEndsSoon_IsOnTheDirectorsDayAndThePersonsOwn(int days, CredentialState state)
    {
        await _store.SaveAsync(new Credential(Sample.TherapistStaff.Id, new("Second licence", "", "NY", null, Sample.Monday.AddDays(days))));
        await _store.SaveAsync(new Credential(Sample.TherapistStaff.Id, new("Renewed", "", "NY", null, Sample.Monday.AddDays(3))));
        await _store.SaveAsync(new Credential(Sample.TherapistStaff.Id, new("renewed", "", "NY", null, Sample.Monday.AddDays(400))));

        var licence = Assert.Single((await TodayAsync(Sample.Director)).Licences);

        Assert.Equal(("Tess Therapist", "Second licence", state), (licence.Name, licence.Type, licence.State));
        Assert.Equal([licence], (await TodayAsync(Sample.Therapist)).Licences);
        Assert.Empty((await TodayAsync(Sample.SecondTherapist)).Licences);
    }

    [Fact]
    public async Task HandleAsync_LicenceGoodForLonger_IsNoWarning()
    {
        await _store.SaveAsync(new Credential(Sample.TherapistStaff.Id, new("Second licence", "", "NY", null, Sample.Monday.AddDays(61))));

        Assert.Empty((await TodayAsync(Sample.Director)).Licences);
    }

    [Fact]
    public async Task HandleAsync_Auditor_SeesSessionsWithoutNames()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday, 13, 14)));

        var today = await TodayAsync(Sample.Auditor);

        Assert.Equal((TodayKind.SessionsOnly, ""), (today.Kind, Assert.Single(today.Sessions).Person));
        Assert.Empty(today.AtRisk);
    }

    [Fact]
    public async Task HandleAsync_FrontDeskAndAdministrator_GetNoClinicalDay()
    {
        await Roll.AtAsync(_store, 9);

        var (desk, administrator) = (await TodayAsync(Sample.FrontDesk), await TodayAsync(Sample.Administrator));

        Assert.Equal((TodayKind.Arrivals, TodayKind.Nothing), (desk.Kind, administrator.Kind));
        Assert.Empty(desk.Sessions);
        Assert.Empty(administrator.Sessions);
    }

    [Fact]
    public async Task HandleAsync_Client_IsForbidden()
    {
        var result = await _store.UseCase<GetToday>().HandleAsync(Sample.ClientActor, TestContext.Current.CancellationToken);

        Assert.Equal("forbidden", Roll.Code(result));
    }

    [Fact]
    public async Task HandleAsync_MoreSessionsAndClients_SendsNoMoreCommands()
    {
        await Roll.AtAsync(_store, 12, 30);
        var few = await CountAsync();
        foreach (var hour in new[] { 13, 14, 15 })
        {
            var client = Sample.NewClient();
            await _store.SaveAsync([.. Sample.ClientRows(client), Sample.Session(Sample.Slot(Sample.Monday, hour, hour + 1), clients: [client.Id, Sample.Ben.Id])]);
        }

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 14);
    }

    private async Task<int> CountAsync()
    {
        using var commands = new CommandCount(_store);
        await TodayAsync(Sample.Director);
        return commands.Value;
    }

    private async Task<TodayView> TodayAsync(Actor actor) => (await _store.UseCase<GetToday>().HandleAsync(actor, TestContext.Current.CancellationToken)).Value;
}

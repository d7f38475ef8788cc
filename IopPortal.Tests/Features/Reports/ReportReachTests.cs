using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Reports;

public sealed class ReportReachTests(DemoStore store) : IClassFixture<DemoStore>
{
    private static readonly ReportPeriod Period = new(Sample.Monday.AddDays(-70), Sample.Monday.AddDays(6));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DemoAccount.FrontDesk)]
    [InlineData(DemoAccount.Administrator)]
    [InlineData(DemoAccount.Client)]
    public async Task HandleAsync_RoleWithoutReports_IsForbidden(string account)
    {
        var actor = await store.ActorAsync(account);

        Assert.Equal("forbidden", (await store.UseCase<GetReport>().HandleAsync(actor, new(ReportKind.Census, Period, null), Cancelled)).Refusals[0].Code);
        Assert.Equal("forbidden", (await store.UseCase<GetReportList>().HandleAsync(actor, new(ReportKind.Attendance, Period), Cancelled)).Refusals[0].Code);
        Assert.Equal("forbidden", (await store.UseCase<ExportReport>().HandleAsync(actor, new(ReportKind.Census, Period, null), null, Cancelled)).Refusals[0].Code);
        Assert.Equal("forbidden", (await store.UseCase<ExportReportList>().HandleAsync(actor, new(ReportKind.Attendance, Period), Cancelled)).Refusals[0].Code);
        Assert.Equal("forbidden", (await store.UseCase<ExportAttendance>().HandleAsync(actor, Period, null, Cancelled)).Refusals[0].Code);
    }

    [Fact]
    public async Task GetReport_Therapist_SeesOwnGroupsAndNobodyElsesHours()
    {
        var therapist = await store.ActorAsync(DemoAccount.Therapist);
        var own = await store.ReadAsync(db => OwnGroupsAsync(db, therapist));

        var attendance = (await store.UseCase<GetReport>().HandleAsync(therapist, new(ReportKind.Attendance, Period, null), Cancelled)).Value;
        var contact = (await store.UseCase<GetReport>().HandleAsync(therapist, new(ReportKind.Contact, Period, null), Cancelled)).Value;

        Assert.True(attendance.IsOwn);
        Assert.Equal(own.Order(), attendance.Tables.Single(table => table.Key == "groups").Rows.Select(row => row.Name).OfType<string>().Where(name => name != "Sessions outside groups").Order());
        Assert.Single(contact.Tables.Single(table => table.Key == "staff").Rows);
    }

    [Fact]
    public async Task GetReportList_TherapistAsksForForeignRows_FindsNone()
    {
        var therapist = await store.ActorAsync(DemoAccount.Therapist);
        var foreign = await store.ReadAsync(async db => await db.Groups.Where(group => group.Name == "Trauma processing").Select(group => group.Id).SingleAsync());
        var other = await store.ReadAsync(db => db.Users.Where(user => user.Email == DemoAccount.SecondTherapist).Select(user => user.StaffId).SingleAsync());

        var marks = (await store.UseCase<GetReportList>().HandleAsync(therapist, new(ReportKind.Attendance, Period) { GroupId = foreign }, Cancelled)).Value;
        var sessions = (await store.UseCase<GetReportList>().HandleAsync(therapist, new(ReportKind.Contact, Period) { StaffId = other }, Cancelled)).Value;

        Assert.Empty(marks.Rows);
        Assert.Empty(sessions.Rows);
    }

    [Fact]
    public async Task GetReportList_Auditor_SeesNoNameAndNoWayToAClient()
    {
        var auditor = await store.ActorAsync(DemoAccount.Auditor);
        var names = await store.ReadAsync(db => db.Clients.Select(client => client.FamilyName).ToListAsync());

        foreach (var query in Queries())
        {
            var list = (await store.UseCase<GetReportList>().HandleAsync(auditor, query, Cancelled)).Value;
            Assert.DoesNotContain(list.Columns, column => column.Title == "Client");
            Assert.All(list.Rows, row => Assert.Null(row.ClientId));
            Assert.All(list.Rows.SelectMany(row => row.Cells).OfType<string>(), cell => Assert.DoesNotContain(names, name => cell.EndsWith(" " + name, StringComparison.Ordinal)));
            Assert.DoesNotContain("Client", (await store.UseCase<ExportReportList>().HandleAsync(auditor, query, Cancelled)).Value.Header);
        }
    }

    [Fact]
    public async Task ExportReportList_Director_HoldsEveryRowOfTheListAndIsAuditedOnce()
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var events = await EventsAsync(director, nameof(ExportReportList));

        foreach (var query in Queries())
        {
            var file = (await store.UseCase<ExportReportList>().HandleAsync(director, query, Cancelled)).Value;
            var count = await file.Rows.CountAsync(Cancelled);
            var page = (await store.UseCase<GetReportList>().HandleAsync(director, query, Cancelled)).Value;
            Assert.True(page.Next is null ? count == page.Rows.Count : count > page.Rows.Count);
            Assert.Equal(file.Header.Count, page.Columns.Count);
        }

        Assert.Equal(events + Queries().Count, await EventsAsync(director, nameof(ExportReportList)));
    }

    [Fact]
    public async Task ExportReport_UnknownTable_IsNotFound()
    {
        var director = await store.ActorAsync(DemoAccount.Director);

        var result = await store.UseCase<ExportReport>().HandleAsync(director, new(ReportKind.Hours, Period, null), "nothing", Cancelled);

        Assert.Equal("not-found", Assert.Single(result.Refusals).Code);
    }

    [Theory]
    [InlineData(0, "report.period")]
    [InlineData(400, "report.period-long")]
    public async Task HandleAsync_PeriodThatCannotBe_SaysSo(int days, string code)
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var period = new ReportPeriod(Sample.Monday, Sample.Monday.AddDays(days - 1));

        Assert.Equal(code, (await store.UseCase<GetReport>().HandleAsync(director, new(ReportKind.Hours, period, null), Cancelled)).Refusals[0].Code);
        Assert.Equal(code, (await store.UseCase<GetReportList>().HandleAsync(director, new(ReportKind.Hours, period), Cancelled)).Refusals[0].Code);
        Assert.Equal(code, (await store.UseCase<ExportReportList>().HandleAsync(director, new(ReportKind.Hours, period), Cancelled)).Refusals[0].Code);
        Assert.Equal(code, (await store.UseCase<ExportAttendance>().HandleAsync(director, period, null, Cancelled)).Refusals[0].Code);
    }

    [Fact]
    public async Task ExportAttendance_Director_HoldsEveryMarkWithItsCredit()
    {
        var director = await store.ActorAsync(DemoAccount.Director);

        var file = (await store.UseCase<ExportAttendance>().HandleAsync(director, Period, null, Cancelled)).Value;
        var rows = await file.Rows.ToListAsync(Cancelled);

        var marks = await store.ReadAsync(db => db.Attendance.Join(db.Sessions.Where(session => session.Date >= Period.From && session.Date <= Period.To), record => record.SessionId, session => session.Id, (record, _) => record.Mark.Status).ToListAsync());
        var status = file.Header.ToList().IndexOf("Status");
        Assert.Equal(marks.Order(), rows.Select(row => (AttendanceStatus)row[status]!).Order());
        Assert.All(rows, row => Assert.Equal(row[status] is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly && SessionKindFacts.Of((SessionKind)row[4]!).CountsTowardHours, (int)row[^1]! > 0));
        Assert.Equal(1, await EventsAsync(director, nameof(ExportAttendance)));
        Assert.DoesNotContain(file.Header, head => head is "Phone" or "E-mail" or "Address" or "Comment");
    }

    [Fact]
    public async Task ExportAttendance_Therapist_HoldsTheCaseloadAlone()
    {
        var therapist = await store.ActorAsync(DemoAccount.Therapist);

        var rows = await (await store.UseCase<ExportAttendance>().HandleAsync(therapist, Period, null, Cancelled)).Value.Rows.ToListAsync(Cancelled);

        var seen = await store.ReadAsync(async db =>
        {
            var staff = await db.Users.Where(user => user.Id == therapist.UserId).Select(user => user.StaffId).SingleAsync();
            var groups = await OwnGroupsAsync(db, therapist);
            var team = await db.CareTeam.Where(member => member.StaffId == staff && (member.To == null || member.To >= Sample.Monday)).Join(db.Clients, member => member.ClientId, client => client.Id, (_, client) => client.Mrn).ToListAsync();
            return (Groups: groups, Team: team);
        });
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(seen.Team.Contains((string)row[6]!) || (row[3] is string group && seen.Groups.Contains(group))));
    }

    [Fact]
    public async Task ExportAttendance_AuditorWithoutTheFreshPassword_IsAskedForIt()
    {
        var auditor = await store.ActorAsync(DemoAccount.Auditor);
        Assert.True((await store.UseCase<ExportAttendance>().HandleAsync(auditor, Period, null, Cancelled)).Succeeded);
        await store.ReadAsync(db => db.Users.Where(user => user.Id == auditor.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.ConfirmedAt, TestClock.Monday.AddMinutes(-6))));

        var result = await store.UseCase<ExportAttendance>().HandleAsync(auditor, Period, null, Cancelled);

        Assert.Equal("step-up", Assert.Single(result.Refusals).Code);
    }

    private static List<ReportListQuery> Queries() =>
    [
        new(ReportKind.Attendance, Period),
        new(ReportKind.Hours, Period),
        new(ReportKind.Cancellations, Period),
        new(ReportKind.Contact, Period),
        new(ReportKind.Census, Period with { To = Sample.Monday }, ReportPart.InCare),
        new(ReportKind.Census, Period with { To = Sample.Monday }, ReportPart.Places),
        new(ReportKind.Stays, Period),
        new(ReportKind.Access, Period),
    ];

    private Task<int> EventsAsync(Actor actor, string useCase) =>
        store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.ActorId == actor.UserId && audit.Action == useCase && audit.Outcome == AuditOutcome.Opened));

    private static async Task<List<string>> OwnGroupsAsync(PortalDbContext db, Actor actor)
    {
        var staff = await db.Users.Where(user => user.Id == actor.UserId).Select(user => user.StaffId).SingleAsync();
        return await db.Groups.Where(group => db.Series.Any(series => series.Id == group.SeriesId && series.Staff.Any(member => member.StaffId == staff))).Select(group => group.Name).ToListAsync();
    }
}

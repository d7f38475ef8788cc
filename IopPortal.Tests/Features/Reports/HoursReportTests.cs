using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Reports;

/// <summary>Hours against plan over the demonstration program, counted again minute by minute.</summary>
public sealed class HoursReportTests(DemoStore store) : IClassFixture<DemoStore>
{
    private static readonly ReportPeriod Period = new(Sample.Monday.AddDays(-70), Sample.Monday.AddDays(6));

    [Fact]
    public async Task Hours_EachWeekAndTrack_EqualTheMinutesCountedOneByOne()
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var view = (await store.UseCase<GetReport>().HandleAsync(director, new(ReportKind.Hours, Period, null), TestContext.Current.CancellationToken)).Value;

        var days = await NaiveAsync();
        foreach (var row in view.Tables.Single(table => table.Key == "weeks").Rows)
        {
            AssertHours(row, days.FindAll(day => ProgramWeek.StartOf(day.Date) == (DateOnly)row.Name));
        }

        foreach (var row in view.Tables.Single(table => table.Key == "tracks").Rows)
        {
            AssertHours(row, days.FindAll(day => day.Track == row.Track?.Name));
        }

        AssertHours(view.Tables[0].Total!, days);
        Assert.True(days.Sum(day => day.Delivered) is var delivered && delivered > 0 && delivered < days.Sum(day => day.Planned));
    }

    [Fact]
    public async Task List_OfAWeek_AddsUpToItsNumbers()
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var view = (await store.UseCase<GetReport>().HandleAsync(director, new(ReportKind.Hours, Period, null), TestContext.Current.CancellationToken)).Value;
        var week = view.Tables[0].Rows[4];

        var rows = new List<ReportListRow>();
        for (ReportCursor? after = null; ;)
        {
            var page = (await store.UseCase<GetReportList>().HandleAsync(director, week.Figures[1].List! with { After = after }, TestContext.Current.CancellationToken)).Value;
            rows.AddRange(page.Rows);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.True(rows.Count > GetReportList.PageSize);
        Assert.Equal((week.Figures[0].Value, week.Figures[1].Value, week.Figures[2].Value), (rows.Count, rows.Sum(row => (int)row.Cells[3]!), rows.Sum(row => (int)row.Cells[4]!)));
    }

    private static void AssertHours(ReportRow row, List<Day> days) =>
        Assert.Equal(
            (days.Count, days.Sum(day => day.Planned), days.Sum(day => day.Delivered)),
            ((int)row.Figures[0].Value!, (int)row.Figures[1].Value!, (int)row.Figures[2].Value!));

    /// <summary>Each minute of each session that is over is asked whether it counts; a set keeps those that overlap from counting twice.</summary>
    private async Task<List<Day>> NaiveAsync()
    {
        var (rows, parameters, payers, tracks) = await store.ReadAsync(async db => (
            await (from booking in db.Bookings
                   where booking.Kind == BookingKind.Client
                   join session in db.Sessions on booking.SessionId equals session.Id
                   where session.Status == SessionStatus.Scheduled && session.Date >= Period.From && session.Date <= Period.To && session.EndUtc <= TestClock.Monday
                   from record in db.Attendance.Where(one => one.SessionId == session.Id && one.ClientId == booking.ResourceId).DefaultIfEmpty()
                   select new { booking.ResourceId, booking.Active, Session = session, Mark = record!.Mark }).AsNoTracking().ToListAsync(),
            await ParametersInForce.LoadAsync(db, TestContext.Current.CancellationToken),
            await PayersInForce.LoadAsync(db, await db.Clients.Select(client => client.Id).ToListAsync(), Period.From, Period.To, TestContext.Current.CancellationToken),
            await (from follows in db.EnrollmentTracks
                   join stay in db.Enrollments on follows.EnrollmentId equals stay.Id
                   join track in db.Tracks on follows.TrackId equals track.Id
                   select new { stay.ClientId, stay.ProgramId, stay.AdmitDate, stay.DischargeDate, follows.From, follows.To, track.Name }).ToListAsync()));
        return
        [
            .. from row in rows
               group row by (row.ResourceId, row.Session.Date) into day
               let followed = tracks.Where(track => track.ClientId == day.Key.ResourceId && track.From <= day.Key.Date && (track.To is null || track.To >= day.Key.Date)).MaxBy(track => track.From)
               let stay = tracks.FirstOrDefault(track => track.ClientId == day.Key.ResourceId && track.AdmitDate <= day.Key.Date && (track.DischargeDate is null || track.DischargeDate >= day.Key.Date))
               let rules = payers.On(day.Key.ResourceId, day.Key.Date, parameters.On(stay?.ProgramId, day.Key.Date))
               let counted = day.Where(row => rules.Counts(row.Session.Kind)).ToList()
               let planned = counted.Where(row => row.Mark?.Status is null or AttendanceStatus.Expected or AttendanceStatus.CheckedIn ? row.Active : row.Mark.Status is not (AttendanceStatus.CancelledByProgram or AttendanceStatus.NotExpected))
                   .SelectMany(row => Minutes(row.Session, rules, row.Session.StartUtc, row.Session.EndUtc)).Distinct().Count()
               let delivered = counted.Where(row => row.Mark?.Status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly)
                   .SelectMany(row => Minutes(row.Session, rules, Grace(row.Mark!.ArrivedAt, row.Session.StartUtc, rules), row.Mark.LeftAt ?? row.Session.EndUtc)).Distinct().Count()
               where planned > 0
               select new Day(day.Key.Date, followed?.Name, planned, delivered),
        ];
    }

    private static DateTimeOffset Grace(DateTimeOffset? arrived, DateTimeOffset start, CountingRules rules) =>
        arrived is { } at && at > start.AddMinutes(rules.Numbers.LateGraceMinutes) ? at : start;

    private static IEnumerable<DateTimeOffset> Minutes(Session session, CountingRules rules, DateTimeOffset from, DateTimeOffset to)
    {
        var pauses = session.Breaks
            .Where(pause => pause.IsMeal || !rules.Numbers.CountShortBreaks || (pause.End - pause.Start).TotalMinutes > rules.Numbers.ShortBreakMinutes)
            .Select(pause => (From: session.StartUtc + (pause.Start - session.Start), To: session.StartUtc + (pause.End - session.Start))).ToList();
        for (var at = session.StartUtc; at < session.EndUtc; at = at.AddMinutes(1))
        {
            if (at >= from && at < to && !pauses.Exists(pause => at >= pause.From && at < pause.To))
            {
                yield return at;
            }
        }
    }

    private sealed record Day(DateOnly Date, string? Track, int Planned, int Delivered);
}

using IopPortal.Domain.Reports;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Reports;

/// <summary>Every number of every report over the demonstration program: its rows, its parts, and the same number counted naively.</summary>
public sealed class GetReportTests(DemoStore store) : IClassFixture<DemoStore>
{
    private static readonly ReportPeriod Period = new(Sample.Monday.AddDays(-70), Sample.Monday.AddDays(6));

    public static TheoryData<ReportKind, string> Reports =>
    [
        .. from report in Enum.GetValues<ReportKind>()
           from account in new[] { DemoAccount.Director, DemoAccount.Therapist, DemoAccount.Auditor }
           select new TheoryDataRow<ReportKind, string>(report, account),
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Figures_Each_HaveAsManyRowsBehindThemAsTheySay(ReportKind report, string account)
    {
        var actor = await store.ActorAsync(account);
        var view = await ReportAsync(actor, report);

        foreach (var (table, row, column, figure) in FiguresOf(view).Where(one => one.Column.Unit == ReportUnit.Count && one.Figure.List is not null))
        {
            var rows = await RowsAsync(actor, figure.List!);
            Assert.True(figure.Value == rows.Count, $"{table.Key}, {row.Name}, {column.Title}: {figure.Value} is said, {rows.Count} rows are behind it");
            Assert.Equal(rows.Count, rows.DistinctBy(one => (one.Id, one.Cells[0])).Count());
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Totals_Each_AreTheSumOfTheirParts(ReportKind report, string account)
    {
        var view = await ReportAsync(await store.ActorAsync(account), report);

        foreach (var table in view.Tables.Where(table => table.Total is not null))
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (table.Columns[i] is { Unit: ReportUnit.Count or ReportUnit.Hours } column && column.Title != "A week")
                {
                    Assert.Equal(table.Total!.Figures[i].Value, table.Rows.Sum(row => row.Figures[i].Value));
                }
            }
        }
    }

    [Fact]
    public async Task Attendance_EachGroupAndWeekday_EqualsThePlainCount()
    {
        var view = await ReportAsync(await store.ActorAsync(DemoAccount.Director), ReportKind.Attendance);

        var rows = await QueryAsync(
            """
            SELECT COALESCE(g.Name, 'Sessions outside groups') || '|' || strftime('%w', s.Date) || '|' || a.Mark_Status, COUNT(*)
            FROM Attendance a JOIN Sessions s ON s.Id = a.SessionId LEFT JOIN Groups g ON g.Id = s.GroupId
            WHERE s.Status = 'Scheduled' AND s.Date BETWEEN $from AND $to GROUP BY 1
            """);
        var marks = rows.Select(row => (Group: row.Key.Split('|')[0], Day: row.Key.Split('|')[1], Status: row.Key.Split('|')[2], Count: (int)row.Value)).ToList();
        Assert.NotEmpty(marks);
        foreach (var row in Table(view, "groups").Rows)
        {
            AssertRate(row, marks.Where(mark => mark.Group == (string)row.Name).Select(mark => (mark.Status, mark.Count)));
        }

        foreach (var row in Table(view, "weekdays").Rows)
        {
            AssertRate(row, marks.Where(mark => mark.Day == $"{(int)(DayOfWeek)row.Name}").Select(mark => (mark.Status, mark.Count)));
        }

        AssertRate(Table(view, "weeks").Total!, marks.Select(mark => (mark.Status, mark.Count)));
        Assert.Equal(marks.Select(mark => mark.Group).Distinct().Count(), Table(view, "groups").Rows.Count);
    }

    [Fact]
    public async Task Cancellations_EachGroup_EqualsThePlainCount()
    {
        var view = await ReportAsync(await store.ActorAsync(DemoAccount.Director), ReportKind.Cancellations);

        const string Of = "FROM Sessions s LEFT JOIN Groups g ON g.Id = s.GroupId WHERE s.Status <> 'Draft' AND s.Kind NOT IN ('TeamMeeting', 'Supervision') AND s.Date BETWEEN $from AND $to";
        var planned = await QueryAsync($"SELECT COALESCE(g.Name, 'Sessions outside groups'), COUNT(*) {Of} GROUP BY 1");
        var cancelled = await QueryAsync($"SELECT COALESCE(g.Name, 'Sessions outside groups'), COUNT(*) {Of} AND s.Status = 'Cancelled' GROUP BY 1");
        Assert.Equal(planned.Count, Table(view, "groups").Rows.Count);
        Assert.All(Table(view, "groups").Rows, row =>
        {
            var (all, off) = (planned[(string)row.Name], cancelled.GetValueOrDefault((string)row.Name));
            Assert.Equal([all, off, off / all], row.Figures.Select(figure => figure.Value!.Value));
        });
        Assert.Equal(cancelled.Values.Sum(), Table(view, "reasons").Total!.Figures[0].Value);
    }

    [Fact]
    public async Task Contact_EachColleague_EqualsTheMinutesCountedOneByOne()
    {
        var view = await ReportAsync(await store.ActorAsync(DemoAccount.Director), ReportKind.Contact);

        var rows = await store.ReadAsync(db => db.Database.SqlQueryRaw<string>(
            """
            SELECT p.GivenName || ' ' || p.FamilyName || '|' || s.StartUtc || '|' || s.EndUtc AS Value
            FROM Bookings b JOIN Sessions s ON s.Id = b.SessionId JOIN Staff p ON p.Id = b.ResourceId
            WHERE b.Kind = 'Staff' AND b.Active = 1 AND s.Status = 'Scheduled' AND s.Kind NOT IN ('TeamMeeting', 'Supervision')
              AND s.Date BETWEEN {0} AND {1} AND s.EndUtc <= {2}
            """, Iso(Period.From), Iso(Period.To), TestClock.Monday.ToUnixTimeSeconds()).ToListAsync());
        var people = rows.Select(row => row.Split('|')).GroupBy(row => row[0]).ToDictionary(
            person => person.Key,
            person => (Sessions: person.Count(), Minutes: person.SelectMany(row => Minutes(row[1], row[2])).Distinct().Count()));
        Assert.Equal(people.Keys.Order(StringComparer.Ordinal), Table(view, "staff").Rows.Select(row => (string)row.Name).Order(StringComparer.Ordinal));
        Assert.All(Table(view, "staff").Rows, row => Assert.Equal((people[(string)row.Name].Sessions, people[(string)row.Name].Minutes), ((int)row.Figures[0].Value!, (int)row.Figures[1].Value!)));
        Assert.Equal(people.Values.Sum(person => person.Minutes), Table(view, "weeks").Rows.Sum(row => row.Figures[1].Value));
    }

    [Fact]
    public async Task StaysAndDischarges_All_EqualThePlainCount()
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var stays = await ReportAsync(director, ReportKind.Stays);
        var reasons = await ReportAsync(director, ReportKind.Discharges);

        var days = (await store.ReadAsync(db => db.Database.SqlQueryRaw<double>(
            "SELECT julianday(DischargeDate) - julianday(AdmitDate) + 1 AS Value FROM Enrollments WHERE DischargeDate BETWEEN {0} AND {1}", Iso(Period.From), Iso(Period.To)).ToListAsync())).Order().ToList();
        Assert.Equal(8, days.Count);
        var spread = Table(stays, "tracks").Total!.Figures.Select(figure => figure.Value!.Value).ToList();
        Assert.Equal([days.Count, (days[3] + days[4]) / 2, days.Average(), days[0], days[^1]], spread);

        var counted = await QueryAsync("SELECT DischargeReason, COUNT(*) FROM Enrollments WHERE DischargeDate BETWEEN $from AND $to GROUP BY 1");
        Assert.Equal(counted.OrderBy(one => one.Key), Table(reasons, "reasons").Rows.ToDictionary(row => row.Name.ToString()!, row => row.Figures[0].Value!.Value).OrderBy(one => one.Key));
    }

    [Fact]
    public async Task Access_All_EqualsThePlainCount()
    {
        var view = await ReportAsync(await store.ActorAsync(DemoAccount.Director), ReportKind.Access);

        var firsts = await store.ReadAsync(db => db.Database.SqlQueryRaw<string>(
            """
            SELECT MIN(s.Date) || '|' || e.ReferralDate AS Value FROM Enrollments e JOIN Attendance a ON a.ClientId = e.ClientId JOIN Sessions s ON s.Id = a.SessionId
            WHERE a.Mark_Status IN ('Present', 'Late', 'LeftEarly') AND s.Date >= e.ReferralDate GROUP BY e.Id
            """).ToListAsync());
        var days = firsts.Select(row => row.Split('|').Select(DateOnly.Parse).ToList()).Where(row => Period.Contains(row[0])).Select(row => row[0].DayNumber - row[1].DayNumber).ToList();
        Assert.NotEmpty(days);
        var total = Table(view, "tracks").Total!.Figures;
        Assert.Equal((days.Count, days.Average(), days.Min(), days.Max()), ((int)total[0].Value!, total[2].Value!.Value, (int)total[3].Value!, (int)total[4].Value!));
    }

    [Fact]
    public async Task Census_EachTrack_EqualsThePlainCount()
    {
        var view = await ReportAsync(await store.ActorAsync(DemoAccount.Director), ReportKind.Census);

        var today = Iso(Sample.Monday);
        const string InCare = "e.AdmitDate <= $today AND (e.DischargeDate IS NULL OR e.DischargeDate >= $today)";
        var inCare = await QueryAsync($"SELECT t.Name, COUNT(DISTINCT e.Id) FROM Enrollments e JOIN EnrollmentTracks k ON k.EnrollmentId = e.Id JOIN Tracks t ON t.Id = k.TrackId WHERE {InCare} AND k.[From] <= $today AND (k.[To] IS NULL OR k.[To] >= $today) GROUP BY 1".Replace("$today", $"'{today}'", StringComparison.Ordinal));
        var places = await QueryAsync("SELECT t.Name, SUM(g.Capacity) FROM Groups g JOIN Tracks t ON t.Id = g.TrackId JOIN Series r ON r.Id = g.SeriesId WHERE r.LastDate >= $today GROUP BY 1".Replace("$today", $"'{today}'", StringComparison.Ordinal));
        var taken = await QueryAsync("SELECT t.Name, COUNT(*) FROM GroupMemberships m JOIN Groups g ON g.Id = m.GroupId JOIN Tracks t ON t.Id = g.TrackId WHERE m.[From] <= $today AND (m.[To] IS NULL OR m.[To] >= $today) GROUP BY 1".Replace("$today", $"'{today}'", StringComparison.Ordinal));
        Assert.NotEmpty(inCare);
        Assert.All(Table(view, "tracks").Rows, row =>
        {
            var name = (string)row.Name;
            Assert.Equal((inCare.GetValueOrDefault(name), places.GetValueOrDefault(name), taken.GetValueOrDefault(name)), (row.Figures[0].Value!.Value, row.Figures[3].Value!.Value, row.Figures[4].Value!.Value));
        });
        Assert.Equal(36, Table(view, "tracks").Total!.Figures[0].Value);
    }

    private static void AssertRate(ReportRow row, IEnumerable<(string Status, int Count)> marks)
    {
        var known = marks.ToList();
        int Sum(params string[] statuses) => known.Where(mark => statuses.Contains(mark.Status)).Sum(mark => mark.Count);
        var (attended, excused, missed) = (Sum("Present", "Late", "LeftEarly"), Sum("Excused"), Sum("Unexcused", "NoShow"));
        var n = attended + excused + missed;
        Assert.Equal(
            [attended, excused, missed, n, n == 0 ? null : (double)attended / n, n == excused ? null : (double)attended / (n - excused)],
            row.Figures.Select(figure => figure.Value));
    }

    private static IEnumerable<long> Minutes(string start, string end)
    {
        for (var at = long.Parse(start, null); at < long.Parse(end, null); at += 60)
        {
            yield return at;
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", null);

    private static ReportTable Table(ReportView view, string key) => view.Tables.Single(table => table.Key == key);

    private static IEnumerable<(ReportTable Table, ReportRow Row, ReportColumn Column, ReportFigure Figure)> FiguresOf(ReportView view) =>
        from table in view.Tables
        from row in table.Rows.Concat(table.Total is { } total ? [total] : [])
        from pair in table.Columns.Zip(row.Figures)
        select (table, row, pair.First, pair.Second);

    private Task<Dictionary<string, double>> QueryAsync(string sql) => store.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql.Replace("$from", $"'{Iso(Period.From)}'", StringComparison.Ordinal).Replace("$to", $"'{Iso(Period.To)}'", StringComparison.Ordinal);
        var rows = new Dictionary<string, double>(StringComparer.Ordinal);
        using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows[reader.GetString(0)] = reader.GetDouble(1);
        }

        return rows;
    });

    private async Task<ReportView> ReportAsync(Actor actor, ReportKind report)
    {
        var result = await store.UseCase<GetReport>().HandleAsync(actor, new(report, Period, null), TestContext.Current.CancellationToken);
        Assert.Empty(result.Refusals);
        return result.Value;
    }

    private async Task<List<ReportListRow>> RowsAsync(Actor actor, ReportListQuery query)
    {
        var rows = new List<ReportListRow>();
        ReportCursor? after = null;
        do
        {
            var page = (await store.UseCase<GetReportList>().HandleAsync(actor, query with { After = after }, TestContext.Current.CancellationToken)).Value;
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}

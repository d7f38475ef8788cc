using IopPortal.Domain;
using IopPortal.Domain.Reports;
using IopPortal.Features.ProgramBoard;
using IopPortal.Features.Reports;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Recount;

/// <summary>The reports and the director's board over one random program beside what was counted by hand, and the rows behind each number.</summary>
/// <param name="same">Takes what is compared, the portal's answer and the naive one.</param>
internal sealed class RecountOfReports(TestStore store, RandomProgram program, NaiveCount count, DateOnly today, Action<string, object, object> same)
{
    private readonly ReportPeriod _period = new(program.Monday.AddDays(-21 - (program.Seed % 9)), program.Monday.AddDays((program.Seed % 15) - 2));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        var naive = new NaiveReports(store.File, count, program.Now, today, _period.From, _period.To);
        await ReportAsync(ReportKind.Attendance, naive.Attendance());
        await ReportAsync(ReportKind.Hours, naive.Hours());
        await ReportAsync(ReportKind.Cancellations, naive.Cancellations());
        await ReportAsync(ReportKind.Contact, naive.Contact());
        await ReportAsync(ReportKind.Census, naive.Census());
        await ReportAsync(ReportKind.Stays, naive.Stays());
        await ReportAsync(ReportKind.Discharges, naive.Discharges());
        await ReportAsync(ReportKind.Access, naive.Access());
        await FileAsync();
        await BoardAsync(naive);
    }

    private async Task ReportAsync(ReportKind kind, IEnumerable<string> naive)
    {
        var view = Value(await store.UseCase<GetReport>().HandleAsync(Sample.Director, new(kind, _period, null), Token));
        var lines = view.Tables.SelectMany(table => table.Rows.Concat(table.Total is { } total ? [total] : []).Select(row => (Table: table, Row: row))).ToList();
        var portal = lines.Select(line => NaiveReports.Line($"{line.Table.Key}/{(line.Row.Name is DateOnly date ? NaiveReports.Text(date) : line.Row.Name)}", line.Row.Figures.Select(figure => figure.Value)));
        var (told, counted) = (portal.ToHashSet(), naive.ToHashSet());
        foreach (var line in told.Union(counted).Order(StringComparer.Ordinal))
        {
            same($"report {kind}, {_period.From} to {_period.To}", told.Contains(line) ? line : "nothing", counted.Contains(line) ? line : "nothing");
        }

        if (((int)kind + program.Seed) % 3 == 0) // A third of the lists in each program: each report's are opened in every third one.
        {
            await BehindAsync(kind, lines);
            await PagesAsync(new(kind, _period));
        }
    }

    /// <summary>A number that counts rows opens as many.</summary>
    private async Task BehindAsync(ReportKind kind, IEnumerable<(ReportTable Table, ReportRow Row)> lines)
    {
        await using var db = store.CreateContext();
        var reach = new ReportReach(db, null, WithNames: true, program.Now, today);
        foreach (var (table, row) in lines)
        {
            var what = $"rows behind {kind}, {table.Key}/{row.Name}";
            if (kind == ReportKind.Hours && row.Figures[0].List is { } days)
            {
                var items = await ReportRows.StreamAsync(reach, days, Token).ToListAsync(Token);
                same(what, row.Figures.Take(3).Select(figure => (int)figure.Value!).ToArray() is [var number, var planned, var delivered] ? (number, planned, delivered) : default, (items.Count, items.Sum(item => item.Planned ?? 0), items.Sum(item => item.Delivered ?? 0)));
                continue;
            }

            foreach (var (column, figure) in table.Columns.Zip(row.Figures).Where(one => one.First.Unit == ReportUnit.Count && one.First.Title != "Places"))
            {
                same($"{what}, {column.Title}", (int)figure.Value!, figure.List is { } list ? await ListItems.Of(reach, list).CountAsync(Token) : 0);
            }
        }
    }

    /// <summary>Page after page shows every row of the whole list once.</summary>
    private async Task PagesAsync(ReportListQuery list)
    {
        var pages = new List<string>();
        for (ReportListQuery? next = list; next is not null;)
        {
            var page = Value(await store.UseCase<GetReportList>().HandleAsync(Sample.Director, next, Token));
            pages.AddRange(page.Rows.Select(row => $"{row.Id} {string.Join(' ', row.Cells)}"));
            next = page.Next is { } after ? next with { After = after } : null;
        }

        await using var db = store.CreateContext();
        var reach = new ReportReach(db, null, WithNames: true, program.Now, today);
        var columns = ListFields.Of(list, reach.WithNames);
        var whole = await ReportRows.StreamAsync(reach, list, Token).Select(item => $"{item.Id} {string.Join(' ', columns.Select(column => column.Value(item)))}").ToListAsync(Token);
        same($"pages of {list.Report}, {_period.From} to {_period.To}", string.Join('\n', pages), string.Join('\n', whole));
    }

    /// <summary>The attendance file: as many minutes as were credited on each day.</summary>
    private async Task FileAsync()
    {
        var file = Value(await store.UseCase<ExportAttendance>().HandleAsync(Sample.Director, _period, null, Token));
        var portal = (await file.Rows.ToListAsync(Token)).Select(row => (Date: (DateOnly)row[0]!, Minutes: (int)row[^1]!)).Where(row => row.Minutes > 0);
        var naive = count.Clients.SelectMany(count.Credited).Select(visit => (visit.Date, visit.Minutes)).Where(row => row.Minutes > 0 && _period.Contains(row.Date));
        same($"attendance file, {_period.From} to {_period.To}", string.Join(' ', portal.Order()), string.Join(' ', naive.Order()));
    }

    private async Task BoardAsync(NaiveReports naive)
    {
        var board = Value(await store.UseCase<GetProgramBoard>().HandleAsync(Sample.Director, null, Token));
        var active = count.Clients.Where(client => count.IsActive(client, today)).Select(client => (Client: client, count.Week(client, count.WeekOf(client, today)).Status)).ToList();
        same("board, who falls short", string.Join(' ', board.AtRisk.Select(client => client.ClientId).Order()), string.Join(' ', active.Where(one => one.Status is "AtRisk" or "NotMet").Select(one => Guid.Parse(one.Client)).Order()));
        same("board, of how many", board.WithMinimum, active.Count(one => one.Status is not null));
        same("board, sessions", (board.Meetings.Count, board.Cancelled.Count()), naive.Meetings(board.Week));
        same("board, in care", Sorted(board.InCare.GroupBy(stay => board.TrackOf(stay.TrackId)?.Name ?? "No track").Select(track => NaiveReports.Line(track.Key, track.Count()))), Sorted(naive.InCare()));
        same("board, rates", string.Join('\n', board.Rates.Select(week => NaiveReports.Line(NaiveReports.Text(week.Week), week.Rate.Attended, week.Rate.Excused, week.Rate.Counted))), string.Join('\n', naive.WeekRates(board.Rates.Count)));
    }

    private static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static T Value<T>(Result<T> result) => result.Succeeded ? result.Value : throw new InvalidOperationException(result.Refusals[0].Code);
}

using System.Globalization;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Feeds;

/// <summary>vdirsyncer fetches a link and khal lists it, as a person's calendar would: right local times, a moved session moved, a cancelled one marked (K28).</summary>
[Trait("Category", "Explicit")]
public sealed class RealClientTests : IDisposable
{
    private const string Zone = "America/New_York";

    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory(Explicit = true)]
    [InlineData(2026, 2, 23)]
    [InlineData(2026, 10, 26)]
    public async Task List_MovedAndCancelled_ShowsWhatTheClinicHas(int year, int month, int day)
    {
        Assert.True(OutsideProgram.IsInstalled("vdirsyncer") && OutsideProgram.IsInstalled("khal"), "vdirsyncer and khal are not installed: apt-get install vdirsyncer khal.");
        await using var clinic = await FeedClinic.OpenAsync(new(year, month, day));
        var first = new DateOnly(year, month, day);
        var (link, moved, cancelled) = await ChooseAsync(clinic, first);
        WriteSettings(clinic, link);

        var before = await ListAsync(first);
        Assert.Equal(await ExpectedAsync(clinic, link, first), before);
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await MoveAsync(clinic, moved);
        await CancelAsync(clinic, cancelled);
        var after = await ListAsync(first);

        Assert.Equal(await ExpectedAsync(clinic, link, first), after);
        Assert.Single(after, line => line.EndsWith("Cancelled: Appointment", StringComparison.Ordinal));
        Assert.NotEqual(before, after);
        Console.WriteLine(FormattableString.Invariant($"KHAL from={first:yyyy-MM-dd} sessions={after.Count} moved=1 cancelled=1 differences=0"));
    }

    /// <summary>A client with two individual sessions ahead that one may move and cancel.</summary>
    private static async Task<(FeedLink Link, Session Moved, Session Cancelled)> ChooseAsync(FeedClinic clinic, DateOnly first)
    {
        await using var db = clinic.OpenStore();
        var sessions = await db.Sessions.AsNoTracking().Include(session => session.Bookings)
            .Where(session => session.Kind == SessionKind.IndividualTherapy && session.Status == SessionStatus.Scheduled && session.Date > first.AddDays(1) && session.Date < first.AddDays(50))
            .OrderBy(session => session.StartUtc).ToListAsync(Token);
        var ofOne = sessions.GroupBy(session => session.Bookings.First(booking => booking.Kind == BookingKind.Client).ResourceId).First(group => group.Count() > 1);
        return (clinic.Links.Single(link => link.Person == ofOne.Key && link.Level == CalendarLevel.Appointment), ofOne.First(), ofOne.Last());
    }

    private static async Task MoveAsync(FeedClinic clinic, Session session)
    {
        var director = await clinic.ActorAsync(DemoAccount.Director);
        await using var scope = clinic.Host.Services.CreateAsyncScope();
        var move = scope.ServiceProvider.GetRequiredService<MoveSession>();
        var tries = from days in Enumerable.Range(1, 5) from hour in Enumerable.Range(8, 9) select (Date: session.Date.AddDays(days), Start: new TimeOnly(hour, 5));
        foreach (var (date, start) in tries)
        {
            if ((await move.HandleAsync(director, new(session.Id, session.Version, date, start, 50, session.RoomId, session.LeadId!.Value), Token)).Succeeded)
            {
                return;
            }
        }

        Assert.Fail("The session can be moved nowhere.");
    }

    private static async Task CancelAsync(FeedClinic clinic, Session session)
    {
        var director = await clinic.ActorAsync(DemoAccount.Director);
        await using var scope = clinic.Host.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<CancelSession>().HandleAsync(director, new(session.Id, session.Version, "Building closed"), Token)).Refusals);
    }

    private void WriteSettings(FeedClinic clinic, FeedLink link)
    {
        Directory.CreateDirectory(_folder.File("feed"));
        File.WriteAllText(_folder.File("vdirsyncer.conf"), $"""
            [general]
            status_path = "{_folder.File("status")}"

            [pair feed]
            a = "portal"
            b = "files"
            collections = null
            conflict_resolution = "a wins"

            [storage portal]
            type = "http"
            url = "{new Uri(clinic.Host.Address, link.Path)}"

            [storage files]
            type = "filesystem"
            path = "{_folder.File("feed")}"
            fileext = ".ics"

            """);
        File.WriteAllText(_folder.File("khal.conf"), $"""
            [calendars]
            [[feed]]
            path = {_folder.File("feed")}
            [default]
            default_calendar = feed
            [sqlite]
            path = {_folder.File("khal.db")}
            [locale]
            local_timezone = {Zone}
            default_timezone = {Zone}
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M

            """);
    }

    private async Task<IReadOnlyList<string>> ListAsync(DateOnly first)
    {
        await RunAsync("vdirsyncer", ["-c", _folder.File("vdirsyncer.conf"), "discover"]);
        await RunAsync("vdirsyncer", ["-c", _folder.File("vdirsyncer.conf"), "sync"]);
        var listed = await RunAsync(
            "khal", ["-c", _folder.File("khal.conf"), "list", "--day-format", "", "--format", "{start-date} {start-time} {end-time} {title}", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "60d"]);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line.Length > 0).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> ExpectedAsync(FeedClinic clinic, FeedLink link, DateOnly first)
    {
        var entries = await new PlainFeed(clinic.Host.StoreFile, clinic.Host.Clock.UtcNow).EntriesAsync(link);
        return
        [
            .. from entry in entries
               let start = ZoneTime.ToLocal(new DateTimeOffset(entry.Start, TimeSpan.Zero), Zone)
               let end = ZoneTime.ToLocal(new DateTimeOffset(entry.End, TimeSpan.Zero), Zone)
               where start.Date >= first && start.Date < first.AddDays(60)
               let line = string.Create(CultureInfo.InvariantCulture, $"{start.Date:yyyy-MM-dd} {start.Time:HH:mm} {end.Time:HH:mm} {(entry.IsCancelled ? "Cancelled: " : "")}Appointment")
               orderby line
               select line,
        ];
    }

    private async Task<string> RunAsync(string program, string[] arguments)
    {
        var (code, output) = await OutsideProgram.RunAsync(program, arguments, new Dictionary<string, string> { ["HOME"] = _folder.Path, ["LC_ALL"] = "C.UTF-8", ["TZ"] = Zone }, "y\n");
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments.Skip(2))}: {output}");
        return output;
    }
}

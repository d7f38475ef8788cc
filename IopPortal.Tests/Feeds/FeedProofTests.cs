using System.Collections.Concurrent;
using System.Net;
using IopPortal.Domain.Calendar;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Feeds;

/// <summary>Everybody's calendar, at every level, read by four calendar engines that are no part of the portal, and the answers over HTTP judged by a script (K1, K19 to K29).</summary>
[Trait("Category", "Explicit")]
public sealed class FeedProofTests
{
    [Theory(Explicit = true)]
    [InlineData(2026, 2, 23)]
    [InlineData(2026, 10, 26)]
    public async Task CheckFeed_EverybodyAtEveryLevel_FindsNothing(int year, int month, int day)
    {
        await using var clinic = await FeedClinic.OpenAsync(new(year, month, day));
        using var folder = new TempFolder();
        var words = await ForbiddenWords.ReadAsync(clinic.Host.StoreFile);
        await File.WriteAllLinesAsync(folder.File("forbidden-Client.txt"), words.ForClients, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(folder.File("forbidden-Staff.txt"), words.ForStaff, TestContext.Current.CancellationToken);
        var plain = new PlainFeed(clinic.Host.StoreFile, clinic.Host.Clock.UtcNow);
        var (findings, judged, events) = (new ConcurrentBag<string>(), 0, 0);

        await Parallel.ForEachAsync(clinic.Links, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (link, _) =>
        {
            var answer = await clinic.FetchAsync(link);
            if (await plain.EntriesAsync(link) is not { } expected)
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                return;
            }

            await File.WriteAllBytesAsync(folder.File($"{link.Name}.ics"), answer.Body, CancellationToken.None);
            await File.WriteAllLinesAsync(folder.File($"{link.Name}.csv"), ["uid,start,end,status", .. expected.Select(entry => entry.Line)], CancellationToken.None);
            var (code, output) = await OutsideProgram.RunAsync(
                OutsideProgram.Python,
                [OutsideProgram.Script("check_feed.py"), folder.File($"{link.Name}.ics"), "--expected", folder.File($"{link.Name}.csv"), "--forbid", folder.File($"forbidden-{link.Owner}.txt"), "--strict"]);
            if (code != 0)
            {
                findings.Add($"{link.Name}: {output}");
            }

            Interlocked.Increment(ref judged);
            Interlocked.Add(ref events, expected.Count);
        });

        Console.WriteLine(FormattableString.Invariant($"FEEDS from={year}-{month:00}-{day:00} links={clinic.Links.Count} judged={judged} events={events} findings={findings.Count}"));
        Assert.Empty(findings);
        Assert.True(judged > 150);
    }

    [Fact(Explicit = true)]
    public async Task CheckHttp_OneLink_DoesAllItMustAndShould()
    {
        await using var clinic = await FeedClinic.OpenAsync(new(2026, 2, 23));
        var link = await clinic.LinkOfAsync(DemoAccount.Client, CalendarLevel.Appointment);
        var revoked = await clinic.LinkOfAsync(DemoAccount.Client, CalendarLevel.Busy);
        await using (var db = clinic.OpenStore())
        {
            var feed = await db.CalendarFeeds.SingleAsync(row => row.Id == revoked.Id, TestContext.Current.CancellationToken);
            feed.Revoke(clinic.Host.Clock.UtcNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var visitor = clinic.Host.Visitor();
        using var answer = await visitor.PostFormAsync("Account/Login", new() { ["Input.Email"] = DemoAccount.Client, ["Input.Password"] = DemoAccount.Password });
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        Uri At(string path) => new(clinic.Host.Address, path);

        var (code, output) = await OutsideProgram.RunAsync(
            OutsideProgram.Python,
            [
                OutsideProgram.Script("check_http.py"), At(link.Path).ToString(), "--expect-404", At(revoked.Path).ToString(),
                "--download", At($"my/schedule.ics?feed={link.Id}").ToString(), .. cookies.SelectMany(cookie => new[] { "--cookie", cookie }), "--n", "0",
            ]);

        Console.WriteLine(output);
        Assert.Equal(0, code);
        Assert.DoesNotContain("miss SHOULD", output, StringComparison.Ordinal);
    }
}

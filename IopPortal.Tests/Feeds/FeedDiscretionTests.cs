using System.Net;
using System.Text;
using IopPortal.Domain.Calendar;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Feeds;

/// <summary>Everybody's calendar of the demonstration, at every level, is what plain SQL says and tells nothing else (K1, K29).</summary>
public sealed class FeedDiscretionTests
{
    private const int Octets = 75;

    [Theory]
    [InlineData(2026, 2, 23)] // The weeks of the change to summer time,
    [InlineData(2026, 10, 26)] // and of the change back.
    public async Task Get_EverybodyAtEveryLevel_IsWhatPlainSqlSaysAndTellsNothingElse(int year, int month, int day)
    {
        await using var clinic = await FeedClinic.OpenAsync(new(year, month, day));
        var plain = new PlainFeed(clinic.Host.StoreFile, clinic.Host.Clock.UtcNow);
        var words = await ForbiddenWords.ReadAsync(clinic.Host.StoreFile);
        var findings = new List<string>();
        var read = 0;

        foreach (var link in clinic.Links)
        {
            var (answer, expected) = (await clinic.FetchAsync(link), await plain.EntriesAsync(link));
            findings.AddRange(Findings(answer, expected, link, words).Select(finding => $"{link.Name}: {finding}"));
            read += expected?.Count ?? 0;
        }

        Assert.Empty(findings);
        Assert.True(read > 4 * 1000, $"{read} entries in {clinic.Links.Count} calendars.");
    }

    private static IEnumerable<string> Findings(FeedAnswer answer, IReadOnlyList<PlainEntry>? expected, FeedLink link, ForbiddenWords words)
    {
        if (answer.Status != (expected is null ? HttpStatusCode.NotFound : HttpStatusCode.OK))
        {
            yield return $"{answer.Status}";
            yield break;
        }

        var text = Encoding.UTF8.GetString(answer.Body).Replace("\r\n ", "", StringComparison.Ordinal);
        foreach (var word in words.In($"{answer.Headers}\n/cal/token.ics\n{text}", link.Owner))
        {
            yield return $"says {word}";
        }

        if (expected is not null)
        {
            var calendar = CalendarReader.Read(answer.Body);
            foreach (var difference in Differences(calendar, expected).Concat(Told(calendar, link)))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> Differences(CalendarReader calendar, IReadOnlyList<PlainEntry> expected)
    {
        var held = calendar.Events.Select(one => new PlainEntry(
            one["UID"], one.Start.UtcDateTime, one.End.UtcDateTime, one.Status == "CANCELLED", one.Properties.Any(property => property.Name == "DTSTART;VALUE=DATE"))).ToList();
        return
        [
            .. expected.Except(held).Select(entry => $"misses {entry.Line}"),
            .. held.Except(expected).Select(entry => $"should not hold {entry.Line}"),
            .. held.Count == expected.Count ? [] : new[] { $"{held.Count} entries instead of {expected.Count}" },
            .. calendar.Lines.Any(line => line.Length > Octets) ? ["a line too long"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Told(CalendarReader calendar, FeedLink link) =>
        from entry in calendar.Events
        let summary = entry.Summary.Replace("Cancelled: ", "", StringComparison.Ordinal)
        where summary != "Nothing scheduled"
            && (link.Level switch
            {
                CalendarLevel.Busy => summary != "Busy",
                CalendarLevel.Label => summary != FeedClinic.Label,
                CalendarLevel.Staff => false,
                _ => summary != "Appointment",
            } || (entry.Location is null) == (link.Level == CalendarLevel.Address))
            && link.Level != CalendarLevel.Staff
        select $"tells {summary} at {entry.Location}";
}

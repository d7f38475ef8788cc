using System.Globalization;
using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Workflow 6: who misses the hours this week is on the screen; the best make-up is a click or two away and brings what it promised.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class WeekRescueJourneyTests(PortalFixture portal)
{
    private const int MostClicks = 2;

    private int _clicks;

    [Fact]
    public async Task MissedHours_OnToday_AreSeenAtOnceAndTheBestMakeUpBringsWhatItPromised()
    {
        await using var host = new PortalHost(new TestClock(Sample.At(Sample.Wednesday, 14))).Start();
        var page = await portal.OpenAsync(host, "today", DemoAccount.CaseManager);
        var atRisk = page.GetByTestId("at-risk");
        await Expect(atRisk.GetByRole(AriaRole.Link).First).ToBeInViewportAsync();
        var helped = atRisk.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByTestId("book-make-up") }).First;
        var client = helped.GetByRole(AriaRole.Link).First;
        var (name, record) = (await client.InnerTextAsync(), await client.GetAttributeAsync("href"));
        var promised = Promise().Match(await helped.InnerTextAsync()).Groups[1].Value;

        await ClickAsync(helped.GetByTestId("book-make-up"));

        await Expect(page.GetByText($"Make-up booked for {name}")).ToBeVisibleAsync();
        Assert.InRange(_clicks, 1, MostClicks);
        await page.GoLiveAsync(record!);
        var week = page.GetByTestId("week").Locator("dl.sums > div");
        var (done, booked) = (await SumAsync(week, "Done"), await SumAsync(week, "Still booked"));
        Assert.Equal(Minutes(promised), done + booked);
    }

    private static async Task<int> SumAsync(ILocator week, string name) => Minutes(await week.Filter(new() { HasText = name }).Locator("dd").First.InnerTextAsync());

    /// <summary>"9 h 10 min" as minutes.</summary>
    private static int Minutes(string words) => Length().Match(words) is { Success: true } length
        ? (Number(length.Groups[1].Value) * 60) + Number(length.Groups[2].Value)
        : throw new FormatException(words);

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    private Task ClickAsync(ILocator target)
    {
        _clicks++;
        return target.ClickAsync();
    }

    [GeneratedRegex(@"After: ([^,]+), \d+ full day")]
    private static partial Regex Promise();

    [GeneratedRegex(@"^(?=\d)(?:(\d+) h)?\s*(?:(\d+) min)?")]
    private static partial Regex Length();
}

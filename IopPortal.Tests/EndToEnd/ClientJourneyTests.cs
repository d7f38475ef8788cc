using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A client with a phone: what is next, and the schedule to take along.</summary>
[Trait("Category", "EndToEnd")]
public sealed class ClientJourneyTests(PortalFixture portal)
{
    [Fact]
    public async Task Schedule_OnAPhone_ShowsWhatIsNextAndHoldsItsTimesInTheDownload()
    {
        var page = await portal.SignInAsync(DemoAccount.Client, screen: Screen.Phone);
        await page.LiveAsync();

        await Expect(page.GetByTestId("next").GetByRole(AriaRole.Heading)).ToHaveTextAsync("Today 9:00 AM–12:00 PM");
        await Expect(page.GetByTestId("next")).ToContainTextAsync("18 Harbor Street, Portsmouth");
        Assert.Equal(0, await page.SidewaysAsync());

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download schedule" }).ClickAsync());
        Assert.Equal("schedule.ics", download.SuggestedFilename);
        Assert.Equal(await PlainTimesAsync(), await TimesAsync(download));
    }

    [Fact]
    public async Task Schedule_ByKeyboardAlone_IsReachedAndDownloaded()
    {
        var page = await portal.OpenAnonymouslyAsync("Account/Login", Screen.Phone);
        await page.TypeOnAsync(page.GetByLabel("E-mail"), DemoAccount.Client);
        await page.TypeOnAsync(page.GetByLabel("Password"), DemoAccount.Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }), "Enter");
        await page.LiveAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Download schedule" }), "Enter"));

        Assert.NotEmpty(await TimesAsync(download));
    }

    private static async Task<IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End)>> TimesAsync(IDownload download)
    {
        var file = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        return [.. CalendarReader.Read(file).Events.Where(entry => entry.Status == "CONFIRMED").Select(entry => (entry.Start, entry.End))];
    }

    /// <summary>What takes place, from sixty days of UTC back.</summary>
    private async Task<IReadOnlyList<(DateTimeOffset Start, DateTimeOffset End)>> PlainTimesAsync()
    {
        var client = Guid.Parse(await portal.Host.ResolveAsync("{client}"));
        var since = new DateTimeOffset(portal.Clock.UtcNow.Date.AddDays(-60), TimeSpan.Zero).ToUnixTimeSeconds();
        return [.. from session in await PlainCalendar.SessionsAsync(portal.Host.StoreFile, "Client", client)
                   where !session.Cancelled && session.Start >= since
                   select (DateTimeOffset.FromUnixTimeSeconds(session.Start), DateTimeOffset.FromUnixTimeSeconds(session.End))];
    }
}

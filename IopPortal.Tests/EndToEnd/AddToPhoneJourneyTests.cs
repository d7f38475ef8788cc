using System.Net;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A client puts the schedule on a phone, tells it less, and takes it off again; the calendar program sees each step.</summary>
[Trait("Category", "EndToEnd")]
public sealed class AddToPhoneJourneyTests(PortalFixture portal) : IDisposable
{
    private readonly HttpClient _program = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Link_OnAPhone_TakesTwoTapsAndFollowsEachChoice()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var page = await portal.OpenAsync(host, "my", DemoAccount.Client, Screen.Phone);

        await page.GetByRole(AriaRole.Link, new() { Name = "Put this on my phone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();

        var handed = page.GetByRole(AriaRole.Link, new() { Name = "Add to this phone" });
        await Expect(handed).ToBeInViewportAsync();
        await Expect(handed).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^webcal://.+/cal/.{43}[.]ics$"));
        Assert.Empty(await PageFaults.FindAsync(page, Screen.Phone));
        var link = new Uri(host.Address, new Uri(await page.GetByLabel("Or copy the link").InputValueAsync()).AbsolutePath);
        var shown = await ReadAsync(link);
        Assert.Equal(await PlainTimesAsync(host), shown.Where(entry => entry.Status == "CONFIRMED").Select(entry => entry.Start));
        Assert.All(shown.Where(entry => entry.Status == "CONFIRMED"), entry => Assert.Equal("Appointment", entry.Summary));

        var device = page.GetByTestId("feed").Filter(new() { HasText = "Today" });
        await device.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await device.GetByRole(AriaRole.Radio, new() { Name = "Busy" }).CheckAsync();
        await device.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(device.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        Assert.All(await ReadAsync(link), entry => Assert.Equal("Busy", entry.Summary));

        await device.GetByRole(AriaRole.Button, new() { Name = "Remove the link for" }).ClickAsync();
        await device.GetByRole(AriaRole.Button, new() { Name = "Remove the link", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("removed")).ToContainTextAsync("may keep the last copy");
        using var gone = await _program.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private async Task<IReadOnlyList<CalendarReaderEvent>> ReadAsync(Uri link) =>
        CalendarReader.Read(await _program.GetByteArrayAsync(link, TestContext.Current.CancellationToken)).Events;

    /// <summary>What takes place, from sixty days of UTC back.</summary>
    private static async Task<IReadOnlyList<DateTimeOffset>> PlainTimesAsync(PortalHost host)
    {
        var client = Guid.Parse(await host.ResolveAsync("{client}"));
        var since = new DateTimeOffset(host.Clock.UtcNow.Date.AddDays(-60), TimeSpan.Zero).ToUnixTimeSeconds();
        return [.. from session in await PlainCalendar.SessionsAsync(host.StoreFile, "Client", client)
                   where !session.Cancelled && session.Start >= since
                   select DateTimeOffset.FromUnixTimeSeconds(session.Start)];
    }
}

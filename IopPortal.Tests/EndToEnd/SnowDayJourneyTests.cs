using System.Text.RegularExpressions;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>It snows: three clicks from the director's start page to the list of people to call, and one to open again.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class SnowDayJourneyTests(PortalFixture portal)
{
    private const int MostClicks = 3;

    [Fact]
    public async Task CloseToday_ThreeClicksFromToday_ListsWhomToCallAndOpensAgain()
    {
        await using var host = new PortalHost(new TestClock(TestClock.Monday)).Start();
        var page = await portal.OpenAsync(host, "today", DemoAccount.Director);
        var clicks = 0;

        await ClickAsync(page.GetByTestId("close-today"));
        await Expect(page.GetByTestId("closure-preview")).ToContainTextAsync("sessions are cancelled");
        await ClickAsync(page.GetByLabel("Reason"));
        await page.Keyboard.TypeAsync("Snow");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = CloseAndCancel() }));
        await Expect(page).ToHaveURLAsync(ClosureAddress());
        await Expect(page.GetByTestId("calls").Locator("tbody tr").First).ToBeVisibleAsync();

        Assert.InRange(clicks, 1, MostClicks);
        var cancelled = await CancelledAsync(host);
        Assert.True(cancelled > 5, $"{cancelled} sessions are cancelled.");

        await page.GetByTestId("open-again").ClickAsync();
        await Expect(page.GetByTestId("reopened")).ToContainTextAsync($"{cancelled} sessions take place after all.");
        Assert.Equal(0, await CancelledAsync(host));

        async Task ClickAsync(ILocator place)
        {
            clicks++;
            await place.ClickAsync();
        }
    }

    private static Task<int> CancelledAsync(PortalHost host) =>
        host.ReadAsync(db => db.Sessions.CountAsync(session => session.Date == Sample.Monday && session.Status == SessionStatus.Cancelled && session.ClosureId != null));

    [GeneratedRegex("^Close and cancel")]
    private static partial Regex CloseAndCancel();

    [GeneratedRegex("/closures/[0-9a-f-]{36}$")]
    private static partial Regex ClosureAddress();
}

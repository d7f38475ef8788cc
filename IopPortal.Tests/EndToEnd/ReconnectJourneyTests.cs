using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>The server goes away and comes back; nobody has to load a page again and nothing saved is lost.</summary>
[Trait("Category", "EndToEnd")]
public sealed class ReconnectJourneyTests(PortalFixture portal)
{
    [Fact]
    public async Task Restart_WithTwoTabsOpen_BringsBothBackByThemselves()
    {
        using var data = new TempFolder();
        var clock = new TestClock(TestClock.Monday.AddMinutes(70)); // Ten minutes into the first group.
        var before = new PortalHost(clock, data: data).Start();
        var port = before.Address.Port;
        var roll = await portal.OpenAsync(before, $"attendance/{await before.ResolveAsync("{session}")}", DemoAccount.Director);
        var groups = await roll.Context.NewPageAsync();
        await groups.GoLiveAsync("groups");
        var row = roll.Locator("[data-person]").First;
        await row.GetByRole(AriaRole.Button, new() { Name = "No-show" }).ClickAsync();
        await Expect(roll.GetByTestId("echo")).ToContainTextAsync("Saved.");

        await before.DisposeAsync();

        foreach (var page in new[] { roll, groups })
        {
            await Expect(page.Locator("#reconnect-text")).ToBeVisibleAsync();
            await Expect(page.Locator("#reconnect-text")).ToContainTextAsync("What you saved is safe");
            await Expect(page.Locator("main [data-live-part][inert]")).ToHaveCountAsync(1);
        }

        await using var after = new PortalHost(clock, data: data, port: port).Start();

        foreach (var page in new[] { roll, groups })
        {
            await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
            await Expect(page.Locator("[inert]")).ToHaveCountAsync(0);
            await page.LiveAsync();
        }

        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "No-show" })).ToHaveAttributeAsync("aria-pressed", "true");
        await roll.GetByTestId("all-present").ClickAsync();
        await Expect(roll.GetByTestId("echo")).ToContainTextAsync("people marked present.");
        await groups.GetByRole(AriaRole.Link, new() { Name = "Ended" }).ClickAsync();
        await Expect(groups.GetByText("No group has ended")).ToBeVisibleAsync();
    }
}

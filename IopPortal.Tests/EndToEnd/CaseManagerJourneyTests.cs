using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A therapist takes the roll; the case manager's open record follows, and a page that shows something else is left in peace.</summary>
[Trait("Category", "EndToEnd")]
public sealed class CaseManagerJourneyTests(PortalFixture portal)
{
    private const string Group = "Morning mental health";

    [Fact]
    public async Task RollCall_InOneBrowser_MovesTheHoursInAnotherAndWakesNoThird()
    {
        await using var host = new PortalHost(new TestClock(TestClock.Monday.AddMinutes(55))).Start();
        var members = await MembersAsync(host, Group);
        var roll = await portal.OpenAsync(host, "today", DemoAccount.Therapist);
        await roll.GetByRole(AriaRole.Link, new() { Name = "Take roll" }).First.ClickAsync();
        await Expect(roll.GetByTestId("early")).ToContainTextAsync("Roll call opens at 9:00 AM.");

        var (late, lateBatches) = await RecordAsync(host, members[0]);
        var (absent, _) = await RecordAsync(host, members[1], late.Context);
        var (other, otherBatches) = await RecordAsync(host, (await MembersAsync(host, "Evening substance use"))[0], late.Context);
        await Expect(Done(late)).ToHaveTextAsync("0 h");
        var (lateBefore, otherBefore) = (lateBatches.Count, otherBatches.Count);

        host.Clock.UtcNow = TestClock.Monday.AddMinutes(70); // 9:10: the open page notices by itself.
        await Expect(roll.GetByTestId("early")).ToHaveCountAsync(0);
        await roll.GetByTestId("all-present").ClickAsync();
        await Expect(roll.GetByTestId("echo")).ToHaveTextAsync("12 people marked present.");
        await Expect(Done(late)).ToHaveTextAsync("3 h");
        await Expect(Done(absent)).ToHaveTextAsync("3 h");

        await Choice(roll, members[0], "Late").ClickAsync();
        await Expect(Done(late)).ToHaveTextAsync("2 h 50 min");
        await Choice(roll, members[1], "No-show").ClickAsync();
        await Expect(Done(absent)).ToHaveTextAsync("0 h");

        Assert.True(lateBatches.Count > lateBefore);
        Assert.Equal(otherBefore, otherBatches.Count);
    }

    [Fact]
    public async Task RollCall_ByKeyboardAlone_IsTakenWithOneKeyAPerson()
    {
        await using var host = new PortalHost(new TestClock(TestClock.Monday.AddMinutes(70))).Start();
        var page = await portal.OpenAsync(host, "today", DemoAccount.Therapist);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Take roll" }).First, "Enter");

        await page.PressOnAsync(page.GetByTestId("all-present"), "Enter");
        await Expect(page.GetByTestId("echo")).ToHaveTextAsync("12 people marked present.");
        var people = page.Locator("[data-person]");
        await page.TabToAsync(people.First.Locator("[data-key=p]"));
        await page.Keyboard.PressAsync("l");
        await Expect(page.GetByTestId("echo")).ToContainTextAsync("Late, arrived 9:10 AM, 170 minutes. Saved.");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("n");

        await Expect(page.GetByTestId("echo")).ToContainTextAsync("No-show");
        await Expect(people.First.Locator("[data-key=l]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(people.Nth(1).Locator("[data-key=n]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private static ILocator Choice(IPage roll, Guid client, string choice) =>
        roll.Locator($"[data-person='{client}']").GetByRole(AriaRole.Button, new() { Name = choice, Exact = true });

    private static ILocator Done(IPage record) => record.GetByTestId("week").Locator("dl.sums > div").Filter(new() { HasText = "Done" }).Locator("dd");

    private async Task<(IPage Page, RenderBatches Batches)> RecordAsync(PortalHost host, Guid client, IBrowserContext? signedIn = null)
    {
        var page = signedIn is null ? await portal.OpenAsync(host, "Account/Password", DemoAccount.CaseManager) : await signedIn.NewPageAsync();
        var batches = new RenderBatches(page);
        await page.GoLiveAsync($"clients/{client}");
        await Expect(Done(page)).ToBeVisibleAsync();
        return (page, batches);
    }

    /// <summary>Who is on today's roster, by name.</summary>
    private static Task<List<Guid>> MembersAsync(PortalHost host, string name) => host.ReadAsync(db => (
        from session in db.Sessions
        where session.Date == Sample.Monday && db.Groups.Any(one => one.Id == session.GroupId && one.Name == name)
        from booking in session.Bookings
        join client in db.Clients on booking.ResourceId equals client.Id
        where booking.Kind == BookingKind.Client && booking.Active
        orderby client.FamilyName
        select client.Id).ToListAsync());
}

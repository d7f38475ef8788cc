using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A therapist sets up a group for twelve weeks; nobody else gets the room.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class TherapistJourneyTests(PortalFixture portal)
{
    [Fact]
    public async Task NewGroup_TwelveWeeksPastAClosure_IsFilledAndOnTheBoardAndItsRoomIsRefusedToOthers()
    {
        var other = await portal.OpenAsync("groups/new", DemoAccount.SecondTherapist);
        await other.AnswerAsync("Trauma", ["Wednesday", "Friday"], "12:00", "13:00", "Room 3, 12 places");
        await Expect(other.GetByTestId("sum")).Not.ToContainTextAsync("decision");

        var page = await portal.SignInAsync(DemoAccount.Therapist);
        await page.GoLiveAsync("groups");
        await page.GetByRole(AriaRole.Link, new() { Name = "New group" }).ClickAsync();
        await page.AnswerAsync("Morning mental health", ["Monday", "Wednesday", "Friday"], "12:15", "13:00", "Room 3, 12 places");
        await Expect(page.GetByTestId("say-2026-04-03")).ToContainTextAsync("Friday, April 3 is closed for Staff training day.");
        await Expect(page.GetByText("The clock changes before Monday, March 9.")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("35 sessions will be created");
        await page.CreateButton().ClickAsync();
        await Expect(page).ToHaveURLAsync(GroupAddress());

        await AddEightAsync(page);
        await Expect(page.GetByTestId("places")).ToHaveTextAsync("8 of 12 places taken");

        await page.GoLiveAsync("calendar?date=2026-03-02");
        var block = page.GetByTestId("block").Filter(new() { HasText = "12:15" }).Filter(new() { HasText = "Room 3" });
        await Expect(block).ToHaveCountAsync(3);
        await Expect(block.First).ToContainTextAsync("8/12");

        var groups = await GroupsAsync();
        await other.CreateButton().ClickAsync();
        await Expect(other.GetByText("23 dates: Room 3 is not available on Wed, Mar 4, 12:15 PM–1:00 PM. Choose another room or time.")).ToBeVisibleAsync();
        await Expect(other).ToHaveURLAsync(new Regex("/groups/new$"));
        Assert.Equal(groups, await GroupsAsync());
    }

    [Fact]
    public async Task NewGroup_ByKeyboardAlone_IsCreatedAndFilled()
    {
        var page = await portal.OpenAsync("groups/new", DemoAccount.Therapist);

        await page.TypeOnAsync(page.GetByLabel("Track"), "Morning");
        await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Friday" }), "Space");
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("10 dates");
        await page.TypeOnAsync(page.GetByLabel("From", new() { Exact = true }), "0245PM");
        await page.TypeOnAsync(page.GetByLabel("To", new() { Exact = true }), "0345PM");
        await page.TypeOnAsync(page.GetByRole(AriaRole.Combobox, new() { Name = "Room" }), "Room 2");
        await page.TabToAsync(page.CreateButton());
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("9 sessions will be created");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(GroupAddress());

        await page.PressOnAsync(page.GetByTestId("add-members"), "Enter");
        await page.PressOnAsync(page.GetByRole(AriaRole.List, new() { Name = "Clients found" }).GetByRole(AriaRole.Checkbox).First, "Space");
        await page.PressOnAsync(page.GetByRole(AriaRole.Form, new() { Name = "Add members" }).Locator("button[type=submit]"), "Enter");

        await Expect(page.GetByTestId("places")).ToHaveTextAsync("1 of 12 places taken");
    }

    [Fact]
    public async Task NewGroup_CreatePressedTwice_MakesOne()
    {
        var page = await portal.OpenAsync("groups/new", DemoAccount.Director);
        await page.AnswerAsync("Trauma", ["Tuesday"], "08:15", "09:00", "Room 2, 14 places", weeks: 8);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Led by" }).SelectOptionAsync(new SelectOptionValue { Label = "Grace Okafor, LCSW" });
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("8 sessions will be created");
        var groups = await GroupsAsync();

        await page.CreateButton().EvaluateAsync("button => { button.click(); button.click(); }");

        await Expect(page).ToHaveURLAsync(GroupAddress());
        Assert.Equal(groups + 1, await GroupsAsync());
    }

    private static async Task AddEightAsync(IPage page)
    {
        await page.GetByTestId("add-members").ClickAsync();
        var found = page.GetByRole(AriaRole.List, new() { Name = "Clients found" }).GetByRole(AriaRole.Checkbox);
        for (var one = 0; one < 8; one++)
        {
            await found.Nth(one).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Add 8 members" }).ClickAsync();
        await Expect(page.GetByText("8 members have a place from Monday, March 2.")).ToBeVisibleAsync();
    }

    private Task<int> GroupsAsync() => portal.Host.ReadAsync(db => db.Groups.CountAsync());

    [GeneratedRegex("/groups/[0-9a-f-]{36}$")]
    private static partial Regex GroupAddress();
}

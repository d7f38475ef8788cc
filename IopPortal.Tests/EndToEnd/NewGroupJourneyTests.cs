using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A therapist makes a group of three days a week for twelve weeks without a mouse, and sees every clash and closure before it is saved.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class NewGroupJourneyTests(PortalFixture portal)
{
    private const int MostInputs = 6;

    [Fact]
    public async Task NewGroup_ThreeDaysForTwelveWeeksByKeyboard_TakesSixInputs()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var page = await portal.OpenAsync(host, "groups/new", DemoAccount.Therapist);
        var inputs = 0;

        await InputAsync(page.TypeOnAsync(page.GetByLabel("Track"), "Morning"));
        await InputAsync(page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mon, Wed, Fri" }), "Enter"));
        await InputAsync(page.PressOnAsync(page.GetByRole(AriaRole.Radio, new() { Name = "10 weeks" }), "ArrowRight"));
        await InputAsync(page.TypeOnAsync(page.GetByRole(AriaRole.Combobox, new() { Name = "Room" }), "Room 3"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Room" }).PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "36 dates" })).ToBeVisibleAsync();
        await Expect(page.GetByTestId("say-2026-04-03")).ToContainTextAsync("is closed for Staff training day.");
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("need a decision");
        await Expect(page.Locator(".all-at-once")).ToContainTextAsync("dates:");
        await page.KeepPictureAsync("new-group-conflicts", Screen.Desk);
        await InputAsync(page.PressOnAsync(page.Locator(".all-at-once").GetByTestId("use-way").Last, "Enter"));
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("35 sessions will be created");
        await InputAsync(page.PressOnAsync(page.CreateButton(), "Enter"));

        await Expect(page).ToHaveURLAsync(GroupAddress());
        Assert.InRange(inputs, 1, MostInputs);
        var group = Guid.Parse(page.Url[^36..]);
        Assert.Equal(35, await host.ReadAsync(db => db.Sessions.CountAsync(session => session.GroupId == group)));

        async Task InputAsync(Task input)
        {
            inputs++;
            await input;
        }
    }

    [GeneratedRegex("/groups/[0-9a-f-]{36}$")]
    private static partial Regex GroupAddress();
}

using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Components.Pages.Settings;

public sealed class SettingsPageTests : ComponentHost
{
    [Fact]
    public void Page_Administrator_HasNoClosures()
    {
        SignIn(PortalRole.Administrator);

        var page = Open("closures");

        page.WaitForAssertion(() => Assert.Equal(["Locations and rooms", "Programs", "Tracks", "Payers", "Attendance policies"], page.FindAll(".tabs a").Select(tab => tab.TextContent)));
        Assert.DoesNotContain("Close a day", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddRoom_CapacityMissing_SaysSoBesideTheFieldThenSaves()
    {
        var page = Open("places");
        await ClickAsync(page, "Add a room");
        await page.Find("#room-name").ChangeAsync("Quiet room");
        await page.Find("#room-capacity").ChangeAsync("0");

        await page.Find("form").SubmitAsync();
        Assert.Equal("Use a whole number from 1 to 200.", page.Find("#room-capacity-error").TextContent);
        await page.Find("#room-capacity").ChangeAsync("8");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Quiet room", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task CloseADay_DayLeftEmpty_AsksForIt()
    {
        var page = Open("closures");
        await ClickAsync(page, "Close a day");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Fill this in.", page.Find("#clo-date-error").TextContent);
    }

    [Fact]
    public async Task SaveNumbers_FromNextWeek_ListsThemAsAhead()
    {
        var page = Open("programs");
        await ClickAsync(page, "New numbers from a date");
        Assert.Equal("2026-03-02", page.Find("#par-from").GetAttribute("value"));
        await page.Find("#par-AdultDayMinimum").ChangeAsync("120");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["Ahead", "In force"], page.FindAll("[data-testid=numbers] .chip").Select(chip => chip.TextContent.Trim())));
    }

    [Fact]
    public async Task AddPayer_FromAPreset_ShowsItsNumbers()
    {
        var page = Open("payers");
        await ClickAsync(page, "Add a payer");
        await page.Find("#payer-preset").ChangeAsync("1");
        await page.Find("#payer-name").ChangeAsync("Meridian");
        await page.Find("#payer-DayMinimum").ChangeAsync("9999");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Use a whole number from 0 to 720.", page.Find("#payer-DayMinimum-error").TextContent);
        await page.Find("#payer-code").ChangeAsync("MER");
        await page.Find("#payer-DayMinimum").ChangeAsync("120");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("A day counts from 120 minutes", page.Find("[data-testid=payer]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task SaveWeek_WithABreak_ShowsIt()
    {
        var page = Open("tracks");
        await ClickAsync(page, "Week");
        await ClickAsync(page, "Add a break or wrap-up");
        await page.Find("#block-name-0").ChangeAsync("Midday");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Midday (Break), Mon 12:00–12:30 PM", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CloseDay_WithASession_SaysWhatItCancelsAndDoesIt()
    {
        await Store.SaveAsync(Sample.Session(clients: Sample.Ana.Id));
        var page = Open("closures");
        await ClickAsync(page, "Close a day");
        await page.Find("#clo-place").ChangeAsync("0");
        await page.Find("#clo-date").ChangeAsync("2026-02-24");
        Assert.Equal("1 session is cancelled; 1 client will see it.", page.Find("[data-testid=closure-preview] p").TextContent);
        await page.Find("#clo-reason").ChangeAsync("Snow");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["Main Street", "Snow"], page.FindAll("[data-testid=closures] tbody bdi").Select(cell => cell.TextContent)));
    }

    private IRenderedComponent<SettingsPage> Open(string section)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"settings?section={section}");
        return Render<SettingsPage>();
    }

    private static Task ClickAsync(IRenderedComponent<SettingsPage> page, string words)
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), button => button.TextContent.Trim() == words));
        return page.FindAll("button").First(button => button.TextContent.Trim() == words).ClickAsync();
    }
}

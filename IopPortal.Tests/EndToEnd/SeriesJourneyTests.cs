using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A therapist moves a group from a date on, sees first what that does, and takes it back.</summary>
[Trait("Category", "EndToEnd")]
public sealed class SeriesJourneyTests(PortalFixture portal)
{
    private const int MostClicks = 3;

    [Fact]
    public async Task ThisAndFollowing_WithPreviewAndUndo_TakesThreeClicks()
    {
        var session = await portal.Host.ReadAsync(db => db.Sessions
            .Where(row => row.GroupId != null && row.Status == SessionStatus.Scheduled && row.Date >= new DateOnly(2026, 4, 13) && db.Groups.Any(group => group.Id == row.GroupId && group.Name.StartsWith("Trauma")))
            .OrderBy(row => row.StartUtc).FirstAsync());
        var page = await portal.OpenAsync($"sessions/{session.Id}", DemoAccount.Director);
        var clicks = 0;

        await ClickAsync(page.GetByTestId("series"));
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("Nothing changes yet.");
        await page.GetByLabel("Starts", new() { Exact = true }).FillAsync("12:30");
        await page.GetByLabel("Last day", new() { Exact = true }).FocusAsync();
        await Expect(page.GetByTestId($"date-{session.Date:yyyy-MM-dd}")).ToContainTextAsync("12:30");
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("4 clients concerned");
        await ClickAsync(page.GetByTestId("save"));
        await Expect(page.GetByTestId("undo-bar")).ToContainTextAsync("The series is changed.");
        Assert.Equal(new TimeOnly(12, 30), await StartAsync(session.Id));
        await ClickAsync(page.GetByTestId("undo-bar").GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(page.GetByTestId("undo-bar")).ToContainTextAsync("Everything is as it was.");

        Assert.Equal(session.Start, await StartAsync(session.Id));
        Assert.True(clicks <= MostClicks, $"{clicks} clicks");

        Task ClickAsync(ILocator target)
        {
            clicks++;
            return target.ClickAsync();
        }
    }

    private Task<TimeOnly> StartAsync(Guid id) => portal.Host.ReadAsync(db => db.Sessions.Where(row => row.Id == id).Select(row => row.Start).SingleAsync());
}

using IopPortal.Domain.Attendance;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Twelve people, two exceptions: "All present", then one tap for each.</summary>
[Trait("Category", "EndToEnd")]
public sealed class RollCallJourneyTests(PortalFixture portal)
{
    private const int MostTaps = 5;

    [Fact]
    public async Task RollCall_TwelvePeopleTwoExceptions_TakesAtMostFiveTaps()
    {
        var clock = new TestClock(Sample.At(Sample.Monday, 9, 12));
        await using var host = new PortalHost(clock).Start();
        var morning = await host.ReadAsync(db => db.Sessions.Where(session => session.Date == Sample.Monday && db.Groups.Any(group => group.Id == session.GroupId && group.Name == "Morning mental health")).Select(session => session.Id).SingleAsync());
        var page = await portal.OpenAsync(host, $"attendance/{morning}", DemoAccount.Therapist);
        var taps = 0;

        await TapAsync(page.GetByTestId("all-present"));
        await Expect(page.GetByTestId("echo")).ToHaveTextAsync("12 people marked present.");
        var rows = page.Locator("tr.person");
        await TapAsync(rows.Nth(3).GetByRole(AriaRole.Button, new() { Name = "No-show" }));
        await Expect(rows.Nth(3).GetByRole(AriaRole.Button, new() { Name = "No-show" })).ToHaveAttributeAsync("aria-pressed", "true");
        await TapAsync(rows.Nth(7).GetByRole(AriaRole.Button, new() { Name = "Late", Exact = true }));
        await Expect(rows.Nth(7).GetByRole(AriaRole.Button, new() { Name = "Late", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");

        Assert.InRange(taps, 1, MostTaps);
        var marks = await host.ReadAsync(db => db.Attendance.Where(record => record.SessionId == morning).Select(record => record.Mark.Status).ToListAsync());
        Assert.Equal((10, 1, 1), (marks.Count(mark => mark == AttendanceStatus.Present), marks.Count(mark => mark == AttendanceStatus.NoShow), marks.Count(mark => mark == AttendanceStatus.Late)));

        Task TapAsync(ILocator place)
        {
            taps++;
            return place.ClickAsync();
        }
    }
}

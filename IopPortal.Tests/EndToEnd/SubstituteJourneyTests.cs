using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A therapist is sick today: three clicks from the director's start page to a day that is covered.</summary>
[Trait("Category", "EndToEnd")]
public sealed class SubstituteJourneyTests(PortalFixture portal)
{
    private const int MostClicks = 3;

    [Fact]
    public async Task SomebodyIsOut_ThreeClicksFromToday_EverySessionHasAnotherLead()
    {
        await using var host = new PortalHost(new TestClock(TestClock.Monday)).Start();
        var dana = await host.ReadAsync(db => db.Users.Where(user => user.Email == DemoAccount.Therapist).Select(user => user.StaffId!.Value).SingleAsync());
        var page = await portal.OpenAsync(host, "today", DemoAccount.Director);
        var clicks = 0;

        await ClickAsync(page.GetByTestId("out"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who is out?" })).ToBeVisibleAsync();
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Dana Whitfield" }));
        await Expect(page.GetByTestId("why").First).ToContainTextAsync("Licensed, free and at work");
        await ClickAsync(page.GetByTestId("apply"));
        await Expect(page.GetByTestId("echo")).ToContainTextAsync("given to colleagues");

        Assert.InRange(clicks, 1, MostClicks);
        var morning = await host.ReadAsync(db => db.Sessions.Include(session => session.Bookings)
            .SingleAsync(session => session.Date == Sample.Monday && db.Groups.Any(group => group.Id == session.GroupId && group.Name == "Morning mental health")));
        Assert.NotEqual(dana, morning.LeadId);
        Assert.Equal(SessionStatus.Scheduled, morning.Status);

        async Task ClickAsync(ILocator place)
        {
            clicks++;
            await place.ClickAsync();
        }
    }
}

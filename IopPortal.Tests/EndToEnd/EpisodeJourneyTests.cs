using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Workflows 11 and 12: a step-down and an attendance letter, three clicks each at most.</summary>
[Trait("Category", "EndToEnd")]
public sealed class EpisodeJourneyTests(PortalFixture portal)
{
    private const int Limit = 3;

    private int _clicks;

    [Fact]
    public async Task StepDown_ToOutpatientCareFromTheRecord_TakesThreeClicksAndCanBeTakenBack()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var client = await ClientAsync(host, "Trauma");
        var page = await portal.OpenAsync(host, $"clients/{client}", DemoAccount.CaseManager);

        await ClickAsync(page.GetByTestId("step-down"));
        await ClickAsync(page.GetByLabel("Outpatient: Step-down"));
        await Expect(page.GetByTestId("stepdown-preview")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\+\d+ / −\d+ sessions"));
        await ClickAsync(page.GetByTestId("stepdown-save"));
        await Expect(page.GetByTestId("places")).ToContainTextAsync("Step-down");
        Assert.True(_clicks <= Limit, $"It took {_clicks} clicks.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByTestId("places")).ToContainTextAsync("Trauma");
        Assert.True(await host.ReadAsync(db => db.Enrollments.AnyAsync(stay => stay.ClientId == client && stay.Status == EnrollmentStatus.Active)));
    }

    [Fact]
    public async Task StepDown_ToFewerDays_TakesThreeClicks()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var client = await ClientAsync(host, "Trauma");
        var page = await portal.OpenAsync(host, $"clients/{client}", DemoAccount.CaseManager);

        await ClickAsync(page.GetByTestId("step-down"));
        await ClickAsync(page.GetByLabel("2 days: Mon and Fri"));
        await Expect(page.GetByTestId("stepdown-preview")).ToContainTextAsync("sessions");
        await ClickAsync(page.GetByTestId("stepdown-save"));
        await Expect(page.GetByTestId("stay")).ToContainTextAsync("Tapering");

        Assert.True(_clicks <= Limit, $"It took {_clicks} clicks.");
        Assert.Equal(WeekdaySet.Monday | WeekdaySet.Friday, await host.ReadAsync(db => db.GroupMemberships.Where(place => place.ClientId == client && place.To == null && place.FamilyContactId == null).Select(place => place.Weekdays).SingleAsync()));
    }

    [Fact]
    public async Task Letter_FromTheRecord_IsRefusedWithoutConsentAndLoggedWithOneInThreeClicks()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var (ended, holding) = await host.ReadAsync(async db => (
            await db.Consents.SingleAsync(consent => consent.Expires < Sample.Monday), await db.Consents.SingleAsync(consent => consent.Expires > Sample.Monday)));
        var page = await portal.OpenAsync(host, $"clients/{ended.ClientId}/letter?consent={ended.Id}", DemoAccount.CaseManager);
        await Expect(page.GetByTestId("refusals")).ToContainTextAsync("The consent for Portsmouth Bakery ended on");
        await Expect(page.GetByTestId("write")).ToBeDisabledAsync();

        await page.GotoAsync($"{host.Address}clients/{holding.ClientId}");
        await ClickAsync(page.GetByTestId("letter"));
        await Expect(page.GetByTestId("letter")).ToContainTextAsync("attended on");
        await Expect(page.GetByTestId("notice")).ToContainTextAsync("42 CFR part 2 prohibits");
        await Expect(page.GetByTestId("letter")).Not.ToContainTextAsync(new System.Text.RegularExpressions.Regex("substance|IOP|Evening|diagnos", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
        await ClickAsync(page.GetByTestId("write"));
        await Expect(page.GetByTestId("written")).ToContainTextAsync("Written.");
        Assert.True(_clicks <= Limit, $"It took {_clicks} clicks.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the record" }).ClickAsync();
        await Expect(page.GetByTestId("disclosure")).ToContainTextAsync("Granite State Housing");
        Assert.Equal(1, await host.ReadAsync(db => db.Disclosures.CountAsync()));
    }

    private static Task<Guid> ClientAsync(PortalHost host, string track) => host.ReadAsync(db => db.EnrollmentTracks
        .Where(link => link.To == null && db.Tracks.Any(one => one.Id == link.TrackId && one.Name == track))
        .Join(db.Enrollments.Where(stay => stay.Status == EnrollmentStatus.Active), link => link.EnrollmentId, stay => stay.Id, (_, stay) => stay)
        .OrderByDescending(stay => stay.ExpectedDischarge).Select(stay => stay.ClientId).FirstAsync());

    private Task ClickAsync(ILocator target)
    {
        _clicks++;
        return target.ClickAsync();
    }
}

using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>The utilisation reviewer comes from Today to a packet on one page in two clicks, and from a record in one (workflow 9).</summary>
[Trait("Category", "EndToEnd")]
public sealed class ReviewPacketJourneyTests(PortalFixture portal)
{
    [Fact]
    public async Task Packet_FromTodayAndFromTheRecord_TakesAtMostTwoClicks()
    {
        var page = await portal.OpenAsync("today", DemoAccount.Reviewer);
        await page.GetByTestId("authorizations").GetByRole(AriaRole.Link, new() { Name = "Reviews due" }).ClickAsync();
        await page.GetByTestId("reviews").GetByRole(AriaRole.Link, new() { Name = "Review packet for Theo Lindgren" }).ClickAsync();
        await Expect(page.GetByTestId("review-packet")).ToContainTextAsync("Theo Lindgren");
        await Expect(page.GetByTestId("print")).ToBeEnabledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Open the record" }).ClickAsync();
        await page.GetByTestId("packet").ClickAsync();
        await Expect(page.GetByTestId("review-packet")).ToContainTextAsync("of 60 days used");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var height = await page.GetByTestId("review-packet").EvaluateAsync<double>("element => element.getBoundingClientRect().height");
        Assert.InRange(height, 1, 1050); // A page of paper is about 1,050 pixels high inside its margins.
    }
}

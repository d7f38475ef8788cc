using IopPortal.Support;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Proves that the walk over the pages sees what it looks for.</summary>
[Trait("Category", "EndToEnd")]
public sealed class PlantedFaultTests(PortalFixture portal)
{
    [Fact]
    public async Task FindAsync_PictureWithoutTextOnAWidePage_IsReported()
    {
        var page = await portal.OpenAnonymouslyAsync("Account/Login");
        await page.SetContentAsync("<html lang=en><title>T</title><main><h1>T</h1><img src='x.png' width='2000' height='10'></main></html>");

        var findings = await PageFaults.FindAsync(page, Screen.Phone);

        Assert.Contains(findings, finding => finding.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("wider than the screen", StringComparison.Ordinal));
    }
}

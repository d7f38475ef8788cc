using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Every page, at a desk and on a phone, in light and in dark: usable by everyone, and never wider than its screen.</summary>
[Trait("Category", "EndToEnd")]
public sealed class AccessibilityTests(PortalFixture portal)
{
    private static readonly Screen[] Screens = [Screen.Desk, Screen.DarkDesk, Screen.DarkPhone, Screen.Phone];

    public static TheoryData<string, string> SignedInPages => [.. Walk.SignedIn];

    public static TheoryData<string> OpenPages => [.. Walk.Open];

    [Theory]
    [MemberData(nameof(SignedInPages))]
    public async Task Page_SignedIn_IsAccessibleAndFits(string path, string account)
    {
        var resolved = await portal.Host.ResolveAsync(path);
        var page = await portal.OpenAsync(resolved, account);

        await CheckAsync(page, $"{path} {account.Split('@')[0]}");
    }

    [Theory]
    [MemberData(nameof(OpenPages))]
    public async Task Page_BeforeSignIn_IsAccessibleAndFits(string path)
    {
        var page = await portal.OpenAnonymouslyAsync(path);

        await CheckAsync(page, path);
    }

    [Fact]
    public async Task Page_ThatIsNotThere_IsAccessibleAndFits()
    {
        var page = await portal.OpenAsync("my", DemoAccount.Client);
        await page.GotoAsync("no-such-page");

        await CheckAsync(page, "not-found");
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        var findings = new List<string>();
        foreach (var screen in Screens)
        {
            var found = await PageFaults.FindAsync(page, screen);
            findings.AddRange(found);
            if (found.Count > 0)
            {
                await page.KeepPictureAsync(name, screen);
            }
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}

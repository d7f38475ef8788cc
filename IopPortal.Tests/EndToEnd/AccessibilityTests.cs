using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Every page, at a desk and on a phone, in light and in dark: usable by everyone, and never wider than its screen.</summary>
[Trait("Category", "EndToEnd")]
public sealed class AccessibilityTests(PortalFixture portal)
{
    private static readonly string[] Grave = ["serious", "critical"];

    private static readonly Screen[] Screens = [Screen.Desk, Screen.DarkPhone];

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

    private static async Task CheckAsync(IPage page, string name)
    {
        var findings = new List<string>();
        foreach (var screen in Screens)
        {
            await page.ChangeScreenAsync(screen);
            await page.KeepPictureAsync(name, screen);
            findings.AddRange(from violation in (await page.RunAxe()).Violations
                              where Grave.Contains(violation.Impact)
                              select $"{screen}: {violation.Id} ({violation.Impact}): {Elements(violation)}");
            if (await page.SidewaysAsync() is > 0 and var pixels)
            {
                findings.Add($"{screen}: {pixels} px wider than the screen");
            }
        }

        Assert.Empty(findings);
    }

    private static string Elements(AxeResultItem violation) => string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html));
}

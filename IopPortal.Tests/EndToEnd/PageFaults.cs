using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IopPortal.Support;
using Microsoft.Playwright;

namespace IopPortal.EndToEnd;

/// <summary>What keeps somebody from using a page: serious and critical findings of axe, and scrolling sideways.</summary>
internal static class PageFaults
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>What the light alone can break; fingers need targets of a size, a mouse does not.</summary>
    private static AxeRunOptions Looks(Screen screen) =>
        new() { RunOnly = new() { Type = "rule", Values = screen.Width < Screen.Desk.Width ? ["color-contrast", "target-size"] : ["color-contrast"] } };

    public static Task<IReadOnlyList<string>> FindAsync(IPage page, Screen screen) => FindAsync(page, screen, new());

    /// <summary>For a page that was searched before, in another light or at another width.</summary>
    public static Task<IReadOnlyList<string>> FindInLooksAsync(IPage page, Screen screen) => FindAsync(page, screen, Looks(screen));

    private static async Task<IReadOnlyList<string>> FindAsync(IPage page, Screen screen, AxeRunOptions options)
    {
        await page.ChangeScreenAsync(screen);
        await page.ChangeScreenAsync(screen with { Height = Math.Max(screen.Height, await page.HeightAsync()) }); // Nothing lies under the bar at the bottom.
        var findings = (await page.RunAxe(options)).Violations
            .Where(violation => Grave.Contains(violation.Impact))
            .Select(violation => $"{screen}: {violation.Id} ({violation.Impact}): {Elements(violation)}")
            .ToList();

        if (await page.SidewaysAsync() is > 0 and var pixels)
        {
            findings.Add($"{screen}: {pixels} px wider than the screen");
        }

        return findings;
    }

    private static string Elements(AxeResultItem violation) => string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html));
}

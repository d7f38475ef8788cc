using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IopPortal.Support;
using Microsoft.Playwright;

namespace IopPortal.EndToEnd;

/// <summary>What keeps somebody from using a page: serious and critical findings of axe, and scrolling sideways.</summary>
internal static class PageFaults
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>Every rule; where fingers point also the size of targets, which axe leaves out unless it is asked for.</summary>
    private static AxeRunOptions Everything(Screen screen) => new() { Rules = new() { ["target-size"] = new() { Enabled = screen.Width < Screen.Desk.Width } } };

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, Screen screen)
    {
        await page.ChangeScreenAsync(screen);
        await page.ChangeScreenAsync(screen with { Height = Math.Max(screen.Height, await page.HeightAsync()) }); // Nothing lies under the bar at the bottom.
        var findings = (await page.RunAxe(Everything(screen))).Violations
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

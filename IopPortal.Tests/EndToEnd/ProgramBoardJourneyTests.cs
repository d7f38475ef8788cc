using System.Globalization;
using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>The director sees how the program stands without a click, and every number opens its list in one (workflow 10).</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class ProgramBoardJourneyTests(PortalFixture portal)
{
    private const int Page = 50;

    [Fact]
    public async Task Board_EveryNumber_OpensItsListInOneClick()
    {
        var page = await portal.OpenAsync("board", DemoAccount.Director);
        var figures = page.GetByTestId("figure");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "clients in care" })).ToBeVisibleAsync();
        var count = await figures.CountAsync();
        Assert.True(count > 20, $"{count} numbers");

        for (var index = 0; index < count; index++)
        {
            var figure = figures.Nth(index);
            var (href, text) = (await figure.GetAttributeAsync("href") ?? "", (await figure.InnerTextAsync()).Trim());
            var rows = int.Parse(await figure.GetAttributeAsync("data-rows") ?? "", CultureInfo.InvariantCulture);
            if (PlainNumber().Match(text) is { Success: true } number)
            {
                Assert.Equal(rows, int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture));
            }

            await figure.ClickAsync();
            await (href.Contains("list=", StringComparison.Ordinal) ? SeeListAsync(page, href, rows) : SeeRowsAsync(page, href, rows));
            await Expect(figures).ToHaveCountAsync(count);
        }
    }

    [Fact]
    public async Task Board_OnAPhone_ShowsTheFiguresAndFits()
    {
        var page = await portal.OpenAsync("board", DemoAccount.CaseManager, Screen.Phone);

        await Expect(page.GetByTestId("figure").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.SidewaysAsync());
    }

    /// <summary>The rows stand on the board itself.</summary>
    private static async Task SeeRowsAsync(IPage page, string href, int rows)
    {
        var id = href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..];
        await Expect(page).ToHaveURLAsync(new Regex($"#{id}$"));
        await Expect(page.Locator($"#{id} [data-testid=lines] > li")).ToHaveCountAsync(rows);
    }

    private static async Task SeeListAsync(IPage page, string href, int rows)
    {
        await Expect(page.GetByTestId("back-to-board")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("board-list").Locator("[data-testid=lines] > li")).ToHaveCountAsync(Math.Min(rows, Page));
        await Expect(href.Contains("visits", StringComparison.Ordinal) || href.Contains("attended", StringComparison.Ordinal) ? page.GetByTestId("visits-total") : page.Locator("h1"))
            .ToHaveTextAsync(new Regex($"^{rows} "));
        await page.GetByTestId("back-to-board").ClickAsync();
    }

    /// <summary>A number of things, not a share, hours or days.</summary>
    [GeneratedRegex(@"^(\d+)(?! ?%| h| min| day)( |$)")]
    private static partial Regex PlainNumber();
}

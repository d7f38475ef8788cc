using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>What a narrow place does to a page: words stay whole and nothing is lost that a wide one offers.</summary>
[Trait("Category", "EndToEnd")]
public sealed class LooksTests(PortalFixture portal)
{
    /// <summary>Words of a group's name on the board that stand on more than one line.</summary>
    private const string BrokenWords = """
        () => [...document.querySelectorAll('.s .nm')].flatMap(name => [...name.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)).flatMap(node =>
            [...node.data.matchAll(/[^\s-]+/g)].filter(word => {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
            }).map(word => word[0]))
        """;

    [Fact]
    public async Task Board_NarrowBlocks_BreakNoWord()
    {
        var page = await portal.OpenAsync("calendar", DemoAccount.Director);

        await page.ChangeScreenAsync(Screen.Desk);

        Assert.Empty(await page.EvaluateAsync<string[]>(BrokenWords));
    }

    [Fact]
    public async Task StaffList_OnAPhone_CanBeSorted()
    {
        var page = await portal.OpenAsync("staff", DemoAccount.Administrator);
        await page.ChangeScreenAsync(Screen.Phone);
        var first = page.Locator(".kit-rows tbody tr").First;
        await Expect(first).ToContainTextAsync("Naomi Adler");

        var byName = page.GetByRole(AriaRole.Button, new() { Name = "Name", Exact = true });
        await byName.ClickAsync();
        await byName.ClickAsync();

        await Expect(first).Not.ToContainTextAsync("Naomi Adler");
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.Support;

/// <summary>How somebody without a mouse gets about: Tab until the thing has the focus, then a key.</summary>
public static class KeyboardSteps
{
    private const int MostTabs = 120;

    /// <summary>Fails when no number of Tab presses reaches the element.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Expect(target).ToBeEnabledAsync();
        for (var pressed = 0; pressed <= MostTabs; pressed++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The keyboard does not reach {target}.");
    }

    public static async Task PressOnAsync(this IPage page, ILocator target, string key)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Types where the focus is brought: words into a field, the beginning of a choice into a list.</summary>
    public static async Task TypeOnAsync(this IPage page, ILocator target, string text)
    {
        await page.TabToAsync(target);
        await page.Keyboard.TypeAsync(text);
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.Support;

/// <summary>Steps every journey takes.</summary>
public static class PageSteps
{
    private const float Patience = 60_000;

    /// <summary>Goes to a page of the signed-in portal and waits until its circuit answers; a click before that is lost.</summary>
    public static async Task GoLiveAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        if (answer is not { Ok: true })
        {
            throw new InvalidOperationException($"/{path} answered {answer?.Status}.");
        }

        await Expect(page.Locator("main:not([data-live=no])")).ToBeVisibleAsync(new() { Timeout = Patience }); // A static page has no circuit to wait for.
    }

    public static Task LiveAsync(this IPage page) =>
        Expect(page.Locator("main[data-live=yes]")).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Fills the sign-in form and waits until the door is behind the person.</summary>
    public static async Task SignInAsync(this IPage page, string account, string password)
    {
        await page.GotoAsync("Account/Login");
        await page.Locator("[name='Input.Email']").FillAsync(account);
        await page.Locator("[name='Input.Password']").FillAsync(password);
        await page.Locator("[name='Input.Password']").PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/Account/Login"), new() { Timeout = Patience });
    }

    /// <summary>How far the page can be scrolled sideways, in CSS pixels.</summary>
    public static Task<int> SidewaysAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>How long the whole page is, in CSS pixels.</summary>
    public static Task<int> HeightAsync(this IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

    /// <summary>Turns the device or the light, as a person would, without loading the page again.</summary>
    public static async Task ChangeScreenAsync(this IPage page, Screen screen)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = screen.Colors });
    }

    /// <summary>Keeps a picture of the whole page in out/screens.</summary>
    public static Task KeepPictureAsync(this IPage page, string name, Screen screen)
    {
        var file = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        return page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "out", "screens", $"{file}-{screen}.png"), FullPage = true });
    }
}

using IopPortal.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Answers the questions about a new group with the pointer.</summary>
internal static class GroupSteps
{
    public static ILocator CreateButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Create group" });

    /// <summary>Times as 12:15; the dates have followed when this returns.</summary>
    public static async Task AnswerAsync(this IPage page, string track, string[] days, string from, string to, string room, int weeks = 12)
    {
        await page.GetByLabel("Track").SelectOptionAsync(new SelectOptionValue { Label = track });
        foreach (var day in days)
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = day }).CheckAsync(new() { Force = true }); // The label draws the box.
        }

        await page.GetByRole(AriaRole.Radio, new() { Name = $"{weeks} weeks" }).CheckAsync(new() { Force = true });
        await FillAsync(page.GetByLabel("From", new() { Exact = true }), from);
        await FillAsync(page.GetByLabel("To", new() { Exact = true }), to);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Room" }).SelectOptionAsync(new SelectOptionValue { Label = room });
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("will be created");
    }

    /// <summary>Leaving the field is what tells the portal.</summary>
    private static async Task FillAsync(ILocator field, string value)
    {
        await field.FillAsync(value);
        await field.BlurAsync();
    }
}

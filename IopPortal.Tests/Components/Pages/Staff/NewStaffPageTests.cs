using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Staff;

public sealed class NewStaffPageTests : ComponentHost
{
    public NewStaffPageTests() => SignIn(PortalRole.Administrator);

    [Fact]
    public async Task Save_NewColleague_ShowsTheLinkOnce()
    {
        var page = Render<NewStaffPage>();
        await FillAsync(page);

        await page.Find("form").SubmitAsync();

        Assert.Contains("/Account/Link/", page.Find("[data-testid=one-time-link]").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Save_EmptyForm_NamesEachFieldAndKeepsWhatWasTyped()
    {
        var page = Render<NewStaffPage>();
        await page.Find("#given").ChangeAsync("Nora");

        await page.Find("form").SubmitAsync();

        Assert.Equal(["family-error", "email-error", "roles-error"], page.FindAll(".error").Select(error => error.Id!));
        Assert.Equal("Nora", page.Find("#given").GetAttribute("value"));
    }

    [Fact]
    public async Task Save_PasswordProvedLongAgo_LinksToProveItInANewTabAndThenSaves()
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = Render<NewStaffPage>();
        await FillAsync(page);

        await page.Find("form").SubmitAsync();

        var link = page.Find("[data-testid=step-up]");
        Assert.Equal(("_blank", "/Account/Confirm?returnUrl=%2F"), (link.GetAttribute("target"), link.GetAttribute("href")));
        Assert.Equal("nora@clinic.test", page.Find("#email").GetAttribute("value"));
        Store.Clock.Advance(TimeSpan.FromMinutes(-6));
        await page.Find("form").SubmitAsync();
        Assert.NotNull(page.Find("[data-testid=one-time-link]"));
    }

    private static async Task FillAsync(IRenderedComponent<NewStaffPage> page)
    {
        await page.Find("#given").ChangeAsync("Nora");
        await page.Find("#family").ChangeAsync("New");
        await page.Find("#email").ChangeAsync("nora@clinic.test");
        await page.FindAll("fieldset input[type=checkbox]")[2].ChangeAsync(true);
    }
}

using IopPortal.Features.Accounts;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A link that was used, has expired, was made up or belongs to somebody else reads the same and sets nothing.</summary>
[Trait("Category", "EndToEnd")]
public sealed class OneTimeLinkTests(PortalFixture portal)
{
    private const string Password = "four plain words together";

    [Fact]
    public async Task Open_UsedForeignMadeUpOrExpired_SaysTheSame()
    {
        await using var host = new PortalHost(new TestClock(), settings: new Dictionary<string, string> { ["Portal:Demonstration"] = "false" }).Start();
        var mine = await LinkAsync(host, "first@clinic.test");
        var foreign = await LinkAsync(host, "second@clinic.test");
        var page = await portal.OpenAnonymouslyAsync(host, mine);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("New password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await Expect(page.GetByText("Your password is set. Sign in with it now.")).ToBeVisibleAsync();

        var used = await WordsAsync(page, mine);
        var madeUp = await WordsAsync(page, "Account/Link/abc");
        await page.SignInAsync("first@clinic.test", Password);
        var somebodyElses = await WordsAsync(page, foreign);
        host.Clock.Advance(TimeSpan.FromHours(73));
        await page.Context.ClearCookiesAsync();
        var expired = await WordsAsync(page, foreign);

        Assert.Contains("Ask the person who gave it to you for a new one.", used, StringComparison.Ordinal);
        Assert.Equal([used, used, used], [madeUp, somebodyElses, expired]);
    }

    private static async Task<string> LinkAsync(PortalHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(email, TestContext.Current.CancellationToken);
        return new Uri(link.Value).AbsolutePath.TrimStart('/');
    }

    private static async Task<string> WordsAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.GetByLabel("New password", new() { Exact = true })).ToHaveCountAsync(0);
        return await page.Locator("main").InnerTextAsync();
    }
}

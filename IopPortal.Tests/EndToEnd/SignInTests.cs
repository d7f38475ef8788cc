using System.Text.RegularExpressions;
using IopPortal.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>The door, in a browser.</summary>
[Trait("Category", "EndToEnd")]
public sealed class SignInTests(PortalFixture portal)
{
    [Theory]
    [InlineData(DemoAccount.Therapist, "/today")]
    [InlineData(DemoAccount.Client, "/my")]
    public async Task SignIn_ThroughTheForm_LandsOnALivePage(string account, string home)
    {
        var page = await portal.SignInAsync(account);

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(home) + "$"));
        await page.LiveAsync();
    }

    [Fact]
    public async Task Open_NotSignedIn_AsksForASignInAndNamesNoKindOfCare()
    {
        var page = await portal.OpenAnonymouslyAsync("today");

        await Expect(page).ToHaveURLAsync(new Regex("/Account/Login"));
        Assert.DoesNotContain("IOP", await page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }
}

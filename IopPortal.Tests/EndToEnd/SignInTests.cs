using System.Text.RegularExpressions;
using IopPortal.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Everyone of the demonstration program gets in and lands where the day begins.</summary>
[Trait("Category", "EndToEnd")]
public sealed class SignInTests(PortalFixture portal)
{
    [Theory]
    [InlineData(DemoAccount.Administrator, "/staff")]
    [InlineData(DemoAccount.Director, "/today")]
    [InlineData(DemoAccount.Therapist, "/today")]
    [InlineData(DemoAccount.SecondTherapist, "/today")]
    [InlineData(DemoAccount.Prescriber, "/today")]
    [InlineData(DemoAccount.CaseManager, "/today")]
    [InlineData(DemoAccount.Reviewer, "/today")]
    [InlineData(DemoAccount.FrontDesk, "/today")]
    [InlineData(DemoAccount.Auditor, "/today")]
    [InlineData(DemoAccount.Client, "/my")]
    [InlineData(DemoAccount.SecondClient, "/my")]
    public async Task SignIn_DemonstrationAccount_LandsAtItsHome(string account, string home)
    {
        var page = await portal.SignInAsync(account);

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(home) + "$"));
    }

    [Fact]
    public async Task Open_NotSignedIn_AsksForASignIn()
    {
        var page = await portal.OpenAnonymouslyAsync("today");

        await Expect(page).ToHaveURLAsync(new Regex("/Account/Login"));
        await Expect(page.Locator("body")).Not.ToContainTextAsync("IOP");
    }
}

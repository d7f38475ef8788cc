using System.Net;
using IopPortal.Support;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Everyone of the demonstration program gets in and is led to where the day begins.</summary>
[Trait("Category", "EndToEnd")]
public sealed class HomeTests(PortalFixture portal)
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
    public async Task SignIn_DemonstrationAccount_LeadsToItsHome(string account, string home)
    {
        using var visitor = portal.Host.Visitor();

        using var answer = await visitor.PostFormAsync("Account/Login", new() { ["Input.Email"] = account, ["Input.Password"] = DemoAccount.Password });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(home, new Uri(portal.Host.Address, answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysNothingAboutTheAccount()
    {
        using var visitor = portal.Host.Visitor();

        using var wrong = await visitor.PostFormAsync("Account/Login", new() { ["Input.Email"] = DemoAccount.Auditor, ["Input.Password"] = "not this one at all" });
        using var unknown = await visitor.PostFormAsync("Account/Login", new() { ["Input.Email"] = "nobody@demo.test", ["Input.Password"] = "not this one at all" });

        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Contains("That didn’t work.", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Contains("That didn’t work.", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}

using System.Net;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Endpoints;

/// <summary>The check-in tablet over HTTP: once a sign-in is locked to it, nothing else answers until it signs out.</summary>
[Trait("Category", "EndToEnd")]
public sealed class CheckInEndpointsTests(PortalFixture portal)
{
    [Fact]
    public async Task Lock_EveryOtherAddress_IsClosedUntilSigningOut()
    {
        using var desk = await portal.Host.SignedInAsync(DemoAccount.FrontDesk);
        using var before = await GetAsync(desk, "check-in/code");
        using var locked = await desk.PostFormAsync("check-in", []);

        using var code = await GetAsync(desk, "check-in/code");
        using var today = await GetAsync(desk, "today");
        using var password = await GetAsync(desk, "Account/Password");
        using var file = await GetAsync(desk, "my/schedule.ics");
        using var theme = await desk.PostAsync(new Uri("Account/Theme", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var circuit = await desk.PostAsync(new Uri("_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (before.StatusCode, code.StatusCode));
        Assert.Equal(["/check-in", "/check-in"], new[] { today, password }.Select(answer => answer.Headers.Location?.OriginalString));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], new[] { file, theme, circuit }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task Tablet_ShowsACodeAndNobodysName()
    {
        using var desk = await portal.Host.SignedInAsync(DemoAccount.FrontDesk);
        using var locked = await desk.PostFormAsync("check-in", []);

        var page = await desk.GetStringAsync(new Uri("check-in", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches(">[0-9]{3} [0-9]{3}<", page);
        Assert.DoesNotContain("Front", page.Replace("front desk", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_OfTheTablet_OpensTheDoorAgain()
    {
        using var desk = await portal.Host.SignedInAsync(DemoAccount.FrontDesk);
        using var locked = await desk.PostFormAsync("check-in", []);
        var page = await desk.GetStringAsync(new Uri("check-in", UriKind.Relative), TestContext.Current.CancellationToken);
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var signedOut = await desk.PostAsync(new Uri("Account/SignOut", UriKind.Relative), form, TestContext.Current.CancellationToken);

        using var today = await GetAsync(desk, "today");

        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.Contains("/Account/Login", today.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient visitor, string path) => visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}

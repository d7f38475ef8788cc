using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Addresses and forms that cannot be answered: the person reads what to do, and learns nothing about others.</summary>
[Trait("Category", "EndToEnd")]
public sealed class BadInputTests(PortalFixture portal)
{
    [Fact]
    public async Task Form_WhoseTokenExpired_AnswersInWordsAndSavesNothing()
    {
        var page = await portal.OpenAnonymouslyAsync("Account/Login");
        await page.GetByLabel("E-mail").FillAsync(DemoAccount.Auditor);
        await page.GetByLabel("Password").FillAsync(DemoAccount.Password);
        await page.Context.ClearCookiesAsync();

        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync(),
            response => response.Request.Method == "POST");

        Assert.Equal(400, answer.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This form is no longer valid");
        await Expect(page.Locator("main")).ToContainTextAsync("Nothing was saved. Open the page again");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the start page" }).ClickAsync();
        await Expect(page.GetByLabel("E-mail")).ToBeVisibleAsync(); // Nobody was signed in.
    }

    [Fact]
    public async Task Address_OfNothingOrOfSomebodyElse_IsTheSameNotFound()
    {
        var page = await portal.OpenAsync("today", DemoAccount.Therapist);
        var (status, words) = await VisitAsync(page, "no-such-page");
        Assert.Equal(404, status);
        Assert.Contains("Nothing is lost.", words, StringComparison.Ordinal);

        foreach (var path in new[]
        {
            "sessions/abc", $"sessions/{Guid.NewGuid()}", $"groups/{Guid.NewGuid()}", "attendance/1", $"attendance/{Guid.NewGuid()}",
            $"attendance/{await ForeignRollAsync()}", $"clients/{Guid.NewGuid()}", $"clients/{await ForeignClientAsync()}", $"staff/{Guid.NewGuid()}",
        })
        {
            Assert.Equal((path, status, words), await AnswerAsync(page, path));
        }
    }

    [Fact]
    public async Task Address_OfSomebodyElse_OpenedInsideThePortal_IsNotFoundToo()
    {
        var page = await portal.OpenAsync("today", DemoAccount.Therapist);
        var client = await ForeignClientAsync();

        await page.EvaluateAsync("path => Blazor.navigateTo(path)", $"/clients/{client}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We can’t find that page");
    }

    private static async Task<(string Path, int Status, string Words)> AnswerAsync(IPage page, string path)
    {
        var (status, words) = await VisitAsync(page, path);
        return (path, status, words);
    }

    private static async Task<(int Status, string Words)> VisitAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        await Expect(page.Locator("main h1")).ToHaveTextAsync("We can’t find that page");
        return (answer!.Status, await page.Locator("main").InnerTextAsync());
    }

    private Task<Guid> ForeignRollAsync() => portal.Host.ReadAsync(db =>
        db.Groups.Where(group => group.Name == "DBT skills").SelectMany(group => db.Sessions.Where(session => session.GroupId == group.Id)).Select(session => session.Id).FirstAsync());

    private Task<Guid> ForeignClientAsync() => portal.Host.ReadAsync(db =>
        db.Users.Where(user => user.Email == DemoAccount.SecondClient).Select(user => user.ClientId!.Value).SingleAsync());
}

using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Sessions;

public sealed class SessionPageTests : ComponentHost
{
    [Fact]
    public async Task Open_Director_SeesTheClientTheActionsAndTheHistory()
    {
        var id = await BookAsync();

        var page = Render<SessionPage>(parameters => parameters.Add(p => p.Id, id));

        page.WaitForAssertion(() => Assert.Contains(Sample.Ana.DisplayName, page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Contains("Booked by casemanager", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=move]"));
    }

    [Fact]
    public async Task Open_Administrator_SeesNoClient()
    {
        var id = await BookAsync();
        SignIn(PortalRole.Administrator);

        var page = Render<SessionPage>(parameters => parameters.Add(p => p.Id, id));

        page.WaitForAssertion(() => Assert.Equal("Individual therapy", page.Find("h1").TextContent));
        Assert.DoesNotContain("Ana", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=move]"));
    }

    [Fact]
    public async Task Move_ByTheTherapist_ShowsTheNewTime()
    {
        var id = await BookAsync();
        SignIn(PortalRole.Therapist);
        var page = Render<SessionPage>(parameters => parameters.Add(p => p.Id, id));
        await page.WaitForElement("[data-testid=move]").ClickAsync();

        await page.WaitForElement("#move-start").ChangeAsync("15:00:00");
        await page.Find("[data-testid=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=dialog]").Select(dialog => dialog.TextContent)));
        Assert.Contains("3:00–4:00 PM", page.Find(".head").TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> BookAsync() =>
        (await Store.UseCase<BookSession>().HandleAsync(Sample.CaseManager, Plans.Book(), Xunit.TestContext.Current.CancellationToken)).Value;
}

using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

public sealed class ClientRecordPageTests : ComponentHost
{
    [Fact]
    public void Page_Director_ShowsEveryPart()
    {
        var page = Open(Sample.Ana.Id);

        page.WaitForAssertion(() => Assert.Equal("Ana Lane", page.Find("h1").TextContent));
        Assert.All(new[] { "week", "schedule", "stay", "team", "contact", "busy", "account" }, part => page.Find($"[data-testid={part}]"));
    }

    [Fact]
    public void Page_FrontDesk_HasNoTeamHoursOrBirthDate()
    {
        SignIn(PortalRole.FrontDesk);

        var page = Open(Sample.Ana.Id);

        page.WaitForAssertion(() => page.Find("[data-testid=contact]"));
        Assert.All(new[] { "week", "team", "attendance" }, part => Assert.Empty(page.FindAll($"[data-testid={part}]")));
        Assert.DoesNotContain("1990", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Ana.Mrn, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_MissingAndForeign_AreNotFound()
    {
        SignIn(PortalRole.Therapist);

        Assert.All(new[] { Sample.Ben.Id, Guid.NewGuid() }, id => Assert.DoesNotContain("<h1", Open(id).Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Discharge_Saved_EndsTheStayOnThePage()
    {
        var page = Open(Sample.Ana.Id);
        page.WaitForAssertion(() => page.Find("[data-testid=stay]"));

        await page.FindAll("[data-testid=stay] button").First(button => button.TextContent == "Discharge").ClickAsync();
        await page.Find("[data-testid=step-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Not in a program now.", page.Find("[data-testid=stay]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_SomebodyElseSavedFirst_KeepsWhatWasTypedAndSavesOnTheSecondTry()
    {
        var page = Open(Sample.Ana.Id);
        page.WaitForAssertion(() => page.Find("[data-testid=contact]"));
        await page.Find("[data-testid=contact] button").ClickAsync();
        await page.Find("#Phone").ChangeAsync("555-0177");
        await using (var db = Store.CreateContext())
        {
            (await db.Clients.SingleAsync(client => client.Id == Sample.Ana.Id, Xunit.TestContext.Current.CancellationToken)).Change(Sample.ClientDetails());
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        await page.Find("[data-testid=person-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("changed this", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal));
        Assert.Equal("555-0177", page.Find("#Phone").GetAttribute("value"));

        await page.Find("[data-testid=person-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=person-form]")));
        Assert.Equal("555-0177", await Store.ReadAsync(db => db.Clients.Where(client => client.Id == Sample.Ana.Id).Select(client => client.Phone).SingleAsync(Xunit.TestContext.Current.CancellationToken)));
    }

    private IRenderedComponent<ClientRecordPage> Open(Guid id) => Render<ClientRecordPage>(parameters => parameters.Add(page => page.Id, id));
}

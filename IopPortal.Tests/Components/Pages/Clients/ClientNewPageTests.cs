using Bunit;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

public sealed class ClientNewPageTests : ComponentHost
{
    [Fact]
    public async Task Save_NothingTyped_MarksTheFields()
    {
        var page = Render<ClientNewPage>();

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["GivenName", "FamilyName", "BirthDate"], page.FindAll("[aria-invalid=true]").Select(input => input.Id)));
    }

    [Fact]
    public async Task Save_BirthDateEmptyOrImpossible_SaysWhatHelps()
    {
        var page = Render<ClientNewPage>();

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Fill this in.", page.Find("#BirthDate-error").TextContent));
        await page.Find("#BirthDate").ChangeAsync("0001-01-01");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("The birth date must lie between 1900 and today.", page.Find("#BirthDate-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_OneFieldWrong_KeepsEverythingTyped()
    {
        var page = Render<ClientNewPage>();
        await page.Find("#GivenName").ChangeAsync("<script>alert(1)</script>");
        await page.Find("#FamilyName").ChangeAsync("a\nb");
        await page.Find("#BirthDate").ChangeAsync("1991-04-02");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("FamilyName", Assert.Single(page.FindAll("[aria-invalid=true]")).Id));
        Assert.Equal("<script>alert(1)</script>", page.Find("#GivenName").GetAttribute("value"));
        Assert.Equal("1991-04-02", page.Find("#BirthDate").GetAttribute("value"));
    }

    [Fact]
    public async Task Save_AllThere_GoesToTheRecord()
    {
        var page = Render<ClientNewPage>();
        await page.Find("#GivenName").ChangeAsync("Noor");
        await page.Find("#FamilyName").ChangeAsync("Rahimi");
        await page.Find("#BirthDate").ChangeAsync("1991-04-02");

        await page.Find("form").SubmitAsync();

        var id = await Store.ReadAsync(db => db.Clients.Where(client => client.GivenName == "Noor").Select(client => client.Id).SingleAsync(Xunit.TestContext.Current.CancellationToken));
        page.WaitForAssertion(() => Assert.EndsWith($"/clients/{id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }
}

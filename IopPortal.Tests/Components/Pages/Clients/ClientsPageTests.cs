using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

public sealed class ClientsPageTests : ComponentHost
{
    [Fact]
    public async Task Search_TwoLetters_PutsThemInTheAddressAndShowsWhoFits()
    {
        var page = Render<ClientsPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));

        await page.Find("#q").InputAsync("mo");

        Assert.EndsWith("/clients?q=mo", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("Ben Moss", Assert.Single(page.FindAll("tbody th")).TextContent));
    }

    [Fact]
    public void Page_FrontDesk_HasNoTrackNumberOrHours()
    {
        SignIn(PortalRole.FrontDesk);

        var page = Render<ClientsPage>();

        page.WaitForAssertion(() => Assert.Equal(["Name", "Status", "Phone"], page.FindAll("thead th").Select(head => head.TextContent)));
        Assert.Empty(page.FindAll("#track"));
    }

    [Fact]
    public void Page_OddFilters_ShowEverybody()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/clients?status=99&track=x&after=y");

        var page = Render<ClientsPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
    }
}

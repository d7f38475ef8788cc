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

    [Theory]
    [InlineData("no", "")]
    [InlineData("ra", "")]
    [InlineData("mi", "Mina")]
    [InlineData("NO", "Mina")]
    public async Task Search_ClientJustCreated_IsFoundByTwoLettersOfAnyName(string letters, string preferred)
    {
        var form = Render<ClientNewPage>();
        await form.Find("#GivenName").ChangeAsync("Noor");
        await form.Find("#FamilyName").ChangeAsync("Rahimi");
        await form.Find("#PreferredName").ChangeAsync(preferred);
        await form.Find("#BirthDate").ChangeAsync("1991-04-02");
        await form.Find("[name=WithReferral]").ChangeAsync(false);
        await form.Find("form").SubmitAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/clients");
        var page = Render<ClientsPage>();

        await page.Find("#q").InputAsync(letters);

        page.WaitForAssertion(() => Assert.Equal(preferred.Length > 0 ? "Mina Rahimi" : "Noor Rahimi", Assert.Single(page.FindAll("tbody th")).TextContent));
    }

    [Fact]
    public async Task Search_AddressFollowsLate_KeepsTheLettersTypedSince()
    {
        var navigation = new SlowNavigation();
        Services.AddSingleton<NavigationManager>(navigation);
        var page = Render<ClientsPage>();
        await page.Find("#q").InputAsync("m");
        await page.Find("#q").InputAsync("mo");

        await page.InvokeAsync(navigation.Arrive);
        Assert.Equal("mo", page.Find("#q").GetAttribute("value"));
        await page.InvokeAsync(navigation.Arrive);

        page.WaitForAssertion(() => Assert.Equal("Ben Moss", Assert.Single(page.FindAll("tbody th")).TextContent));
        Assert.Equal("mo", page.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public void Search_GoneBackTo_ShowsItsLettersAgain()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var page = Render<ClientsPage>();
        page.Find("#q").Input("mo");

        navigation.NavigateTo("/clients?q=la");
        page.WaitForAssertion(() => Assert.Equal("la", page.Find("#q").GetAttribute("value")));
        navigation.NavigateTo("/clients?q=mo");

        page.WaitForAssertion(() => Assert.Equal("mo", page.Find("#q").GetAttribute("value")));
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

    /// <summary>An address that changes only when the test says so, as over a slow line.</summary>
    private sealed class SlowNavigation : NavigationManager
    {
        private readonly Queue<string> _asked = new();

        public SlowNavigation() => Initialize("http://localhost/", "http://localhost/clients");

        public void Arrive()
        {
            Uri = ToAbsoluteUri(_asked.Dequeue()).ToString();
            NotifyLocationChanged(isInterceptedLink: false);
        }

        protected override void NavigateToCore(string uri, NavigationOptions options) => _asked.Enqueue(uri);
    }
}

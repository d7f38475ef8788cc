using AngleSharp.Dom;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Clients;
using IopPortal.Features.Portal;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

public sealed class KeepApartPageTests : ComponentHost
{
    [Fact]
    public async Task KeepApart_TwoFound_StandInTheListAndCanBeEnded()
    {
        var page = Render<KeepApartPage>();

        await ChooseAsync(page, "one", "ana");
        await ChooseAsync(page, "other", "ben");
        await page.Find("[data-testid=pair-form] form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Ana Lane", page.Find("[data-testid=pairs]").TextContent, StringComparison.Ordinal));
        await page.Find("[data-testid=pairs] button").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("No pairs", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Open_Therapist_IsRefused()
    {
        SignIn(PortalRole.Therapist);

        var page = Render<KeepApartPage>();

        Assert.Empty(page.FindAll("[data-testid=pairs]"));
    }

    private static async Task ChooseAsync(IRenderedComponent<KeepApartPage> page, string id, string text)
    {
        await page.Find($"#{id}").InputAsync(text);
        await page.Find($".field:has(#{id}) .picks button").ClickAsync();
    }
}

using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.My;

public sealed class FamilyLinksTests : ComponentHost
{
    [Fact]
    public async Task Make_ForAGuardian_ShowsTheLinkOnceAndItCanBeEnded()
    {
        SignIn(PortalRole.Client);
        await Store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Mia Lane", "Mother", "", isGuardian: true));
        await Store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Rose Hill", "Friend", "", isGuardian: false));
        var part = Render<FamilyLinks>();
        Assert.Contains("Ask us for a consent first.", part.Markup, StringComparison.Ordinal);

        await part.Find("button[aria-label='Make a schedule link for Mia Lane']").ClickAsync(new());
        await part.Find("form").SubmitAsync();

        Assert.Contains("/family/", part.Find("[data-testid=family-link] .secret").TextContent, StringComparison.Ordinal);
        Assert.Contains("Works until Mar 25, 2026", part.Markup, StringComparison.Ordinal);
        await part.Find("button[aria-label^='End the link of Mia Lane']").ClickAsync(new());
        part.WaitForAssertion(() => Assert.DoesNotContain("Works until", part.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_ForARoleWithoutTheRight_IsNothing()
    {
        SignIn(PortalRole.Therapist);
        await Store.SaveAsync(new FamilyContact(Sample.Ana.Id, "Mia Lane", "Mother", "", isGuardian: true));

        Assert.Equal("", Render<FamilyLinks>(parameters => parameters.Add(part => part.ClientId, Sample.Ana.Id)).Markup.Trim());
    }
}

using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Staff;

public sealed class AccountFeedsTests : ComponentHost
{
    [Fact]
    public async Task End_OneLink_AsksOnceAndNeverShowsItsName()
    {
        await Store.AddFeedAsync(Sample.ClientActor, name: "Boyfriend's phone");
        await Store.AddFeedAsync(Sample.ClientActor);
        SignIn(PortalRole.CaseManager);
        var part = Render<AccountFeeds>(parameters => parameters.Add(one => one.AccountId, Sample.ClientActor.UserId));
        Assert.DoesNotContain("Boyfriend", part.Markup, StringComparison.Ordinal);
        Assert.Contains("Made today, not used yet", part.Markup, StringComparison.Ordinal);

        await part.Find("button[aria-label='End link 1']").ClickAsync(new());
        await part.Find("button[aria-label='End link 1 now']").ClickAsync(new());

        part.WaitForAssertion(() => Assert.DoesNotContain("Link 1", part.Markup, StringComparison.Ordinal));
        Assert.Contains("Link 2", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ForARoleWithoutTheRight_IsNothing()
    {
        await Store.AddFeedAsync(Sample.ClientActor);
        SignIn(PortalRole.FrontDesk);

        Assert.Equal("", Render<AccountFeeds>(parameters => parameters.Add(one => one.AccountId, Sample.ClientActor.UserId)).Markup.Trim());
    }
}

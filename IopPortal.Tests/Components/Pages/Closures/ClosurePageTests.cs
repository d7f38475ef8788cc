using Bunit;
using IopPortal.Features.Settings;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Closures;

public sealed class ClosurePageTests : ComponentHost
{
    [Fact]
    public async Task OpenAgain_PeopleWereCalled_KeepsTheListToCallThemAgain()
    {
        await Store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var closure = (await Store.UseCase<AddClosure>().HandleAsync(
            Sample.Director, new(Guid.NewGuid(), new(Sample.Site.Id, null, Sample.Tuesday, null, null), "Snow"), TestContext.Current.CancellationToken)).Value;
        var page = Render<ClosurePage>(parameters => parameters.Add(one => one.Id, closure));
        page.WaitForElement("[data-testid=calls]");

        await page.Find("[data-testid=open-again]").ClickAsync();

        var again = page.WaitForElement("[data-testid=call-again]");
        Assert.Contains("Call these people again: it takes place after all", again.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ana Lane", again.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.QuerySelector("a[href='tel:5550199']"));
    }
}

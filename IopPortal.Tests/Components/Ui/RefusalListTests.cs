using Bunit;
using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Ui;

public sealed class RefusalListTests : ComponentHost
{
    [Fact]
    public void Render_TwoRefusals_SaysEachInAnAlert()
    {
        var list = Render<RefusalList>(parameters => parameters.Add(p => p.Refusals, [Refusal.NotFound, Refusal.Forbidden]));

        Assert.Equal(2, list.FindAll("[role=alert] li").Count);
    }

    [Fact]
    public async Task Render_InstantWithoutAPlace_IsToldInTheZoneOfTheFirstLocation()
    {
        await Store.ReadAsync(db => db.Locations.ExecuteUpdateAsync(row => row.SetProperty(location => location.TimeZone, "America/Chicago"), Xunit.TestContext.Current.CancellationToken));

        var list = Render<RefusalList>(parameters => parameters.Add(p => p.Refusals, [Refusal.Stale("Grace", TestClock.Monday)]));

        list.WaitForAssertion(() => Assert.Contains("7:00", list.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_PasswordAskedInAForm_LinksToItOnce()
    {
        var form = Render<FormRefusals>(parameters => parameters.Add(p => p.Refusals, [new Refusal("step-up")]));

        Assert.Single(form.FindAll("a[href*='/Account/Confirm']"));
    }

    [Fact]
    public void Render_PasswordAskedOutsideAForm_LinksToIt()
    {
        var list = Render<RefusalList>(parameters => parameters.Add(p => p.Refusals, [new Refusal("step-up")]));

        Assert.Contains("stays here. Enter your password", list.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NoRefusal_ShowsNothing()
    {
        var list = Render<RefusalList>(parameters => parameters.Add(p => p.Refusals, []));

        Assert.Empty(list.Markup.Trim());
    }
}

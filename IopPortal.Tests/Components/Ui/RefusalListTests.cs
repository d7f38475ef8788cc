using Bunit;
using IopPortal.Domain;
using IopPortal.Support;
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
    public void Render_NoRefusal_ShowsNothing()
    {
        var list = Render<RefusalList>(parameters => parameters.Add(p => p.Refusals, []));

        Assert.Empty(list.Markup.Trim());
    }
}

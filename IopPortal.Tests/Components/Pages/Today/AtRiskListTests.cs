using Bunit;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Today;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Today;

public sealed class AtRiskListTests : ComponentHost
{
    private static readonly WeekMeter Short = new(180, 180, 1, 2, 0, 540, 3, 180, 180, OverCap: false, WeekStatus.AtRisk);

    [Fact]
    public void List_MoreThanFive_ShowsTheRestWhenAsked()
    {
        var list = Open(7);
        Assert.Equal(5, list.FindAll("ul > li").Count);

        list.Find("[data-testid=all-at-risk]").Click();

        Assert.Equal(7, list.FindAll("ul > li").Count);
        Assert.Empty(list.FindAll("[data-testid=all-at-risk]"));
    }

    [Fact]
    public void List_FiveOrFewer_AsksNothing() => Assert.Empty(Open(5).FindAll("[data-testid=all-at-risk]"));

    private IRenderedComponent<AtRiskList> Open(int clients) => Render<AtRiskList>(list => list
        .Add(one => one.Clients, [.. Enumerable.Range(1, clients).Select(number => new AtRiskView(Guid.CreateVersion7(), $"Given{number} Family", Short))])
        .Add(one => one.Of, 20)
        .Add(one => one.Today, Sample.Monday));
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Components.Ui;

/// <summary>A time field that is never without a time.</summary>
public sealed class WholeInputTests : BunitContext
{
    private readonly List<TimeOnly> _told = [];

    [Fact]
    public async Task Change_AsABrowserSendsIt_TellsTheTime()
    {
        var field = RenderField();

        await field.Find("input").ChangeAsync("14:45:00");

        Assert.Equal([new TimeOnly(14, 45)], _told);
    }

    [Fact]
    public async Task Change_LeftHalfTyped_TellsNothingAndShowsAgainWhatCounts()
    {
        var field = RenderField();

        await field.Find("input").ChangeAsync("");

        Assert.Empty(_told);
        Assert.Equal("09:00:00", field.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<TimeInput> RenderField() => Render<TimeInput>(parameters => parameters
        .Add(field => field.Value, new TimeOnly(9, 0))
        .Add(field => field.ValueChanged, EventCallback.Factory.Create<TimeOnly>(this, _told.Add)));
}

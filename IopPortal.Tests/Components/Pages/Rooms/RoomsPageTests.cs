using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Components.Pages.Rooms;

public sealed class RoomsPageTests : ComponentHost
{
    [Fact]
    public async Task Page_RoomInUse_IsMarkedInWords()
    {
        await Store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 7, 9), room: Sample.BigRoom.Id, clients: Sample.Ana.Id));
        SignIn(PortalRole.FrontDesk);

        var page = Render<RoomsPage>();

        page.WaitForAssertion(() => Assert.Contains("In use until 9:00 AM", page.Find(".busy").TextContent, StringComparison.Ordinal));
        Assert.Contains("Tess Therapist", page.Find(".now").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Page_DateNobodyMeans_ShowsToday(string date)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"rooms?date={date}");

        var page = Render<RoomsPage>();

        page.WaitForAssertion(() => Assert.Contains("Today", page.Find(".head .dim").TextContent, StringComparison.Ordinal));
    }
}

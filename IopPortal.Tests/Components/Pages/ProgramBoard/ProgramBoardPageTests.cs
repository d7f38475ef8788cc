using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Features.Live;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.ProgramBoard;

public sealed class ProgramBoardPageTests : ComponentHost
{
    [Fact]
    public async Task NothingToActOn_SaysSo()
    {
        await Store.ReadAsync(db => db.Enrollments.ExecuteUpdateAsync(stays => stays.SetProperty(stay => stay.AdmitDate, Sample.Monday.AddDays(1)), TestContext.Current.CancellationToken));

        var page = Render<ProgramBoardPage>();

        Assert.Contains("Nothing needs you this week", page.WaitForElement("[data-testid=quiet]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#at-risk"));
        Assert.Contains("clients in care", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreDoesNotAnswer_KeepsTheNumbersAndSaysFromWhen()
    {
        var page = Render<ProgramBoardPage>();
        page.WaitForElement("[data-testid=figure]");
        await SqlAsync("ALTER TABLE Series RENAME TO Gone");
        Store.Clock.Advance(TimeSpan.FromMinutes(30));

        Services.GetRequiredService<ScheduleChanges>().Publish([Topic.Groups]);

        Assert.Contains("These numbers are from 8:00 AM.", page.WaitForElement("[data-testid=stale]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=figure]"));

        await SqlAsync("ALTER TABLE Gone RENAME TO Series");
        Services.GetRequiredService<ScheduleChanges>().Publish([Topic.Groups]);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=stale]")));
        Assert.Contains("as of 8:30 AM", page.Find("h1 + p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomethingChanges_IsSeenWithoutReloading()
    {
        var page = Render<ProgramBoardPage>();
        page.WaitForElement("#licences");
        await Store.SaveAsync(new Credential(Sample.TherapistStaff.Id, new("Second licence", "", "NY", null, Sample.Monday.AddDays(20))));

        Services.GetRequiredService<ScheduleChanges>().Publish([Topic.Roster]);

        page.WaitForAssertion(() => Assert.Contains("Second licence", page.Find("#licences").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("board?list=in-care", "2 clients in care")]
    [InlineData("board?week=2026-03-02&list=referred", "0 referred")]
    public void List_ByItsAddress_HasAsManyRowsAsItSays(string address, string title)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var page = Render<ProgramBoardPage>();

        page.WaitForElement("[data-testid=board-list]");
        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.StartsWith(page.FindAll("[data-testid=lines] > li").Count.ToString(System.Globalization.CultureInfo.InvariantCulture), title, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherWeek_IsInTheAddress()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("board?week=2026-03-04");

        var page = Render<ProgramBoardPage>();

        page.WaitForElement("[data-testid=figure]");
        Assert.Equal("Week of March 2", page.Find("h1").TextContent);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "board?week=2026-03-09");
        Assert.All(page.FindAll("[data-testid=figure]"), figure => Assert.Contains("week=2026-03-04", figure.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Auditor_ReadsNoClientsName()
    {
        SignIn(PortalRole.Auditor);

        var page = Render<ProgramBoardPage>();

        page.WaitForElement("#at-risk li");
        Assert.DoesNotContain("Ana", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"clients/", page.Markup, StringComparison.Ordinal);
    }

    private Task<int> SqlAsync(string sql) => Store.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));
}

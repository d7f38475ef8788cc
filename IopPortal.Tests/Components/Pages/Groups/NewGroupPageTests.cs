using AngleSharp.Dom;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Components.Pages.Groups;

public sealed class NewGroupPageTests : ComponentHost
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task Create_SixAnswers_MakesTheGroupAndOpensIt()
    {
        var page = await AnsweredAsync();

        await page.Find("form").SubmitAsync();

        var group = await Store.ReadAsync(db => db.Groups.SingleAsync(Token));
        Assert.EndsWith($"/groups/{group.Id}", Address, StringComparison.Ordinal);
        Assert.Equal(("Morning", 12), (group.Name, group.Capacity));
        Assert.Equal(30, await Store.ReadAsync(db => db.Sessions.CountAsync(Token)));
    }

    [Fact]
    public async Task Preview_ClosedDay_StandsStruckInTheListAndInTheSum()
    {
        await Store.SaveAsync(new Closure(Sample.Site.Id, null, new(2026, 4, 3), null, null, "Good Friday"));

        var page = await AnsweredAsync();

        Assert.Contains("is closed for Good Friday", page.Find("[data-testid='say-2026-04-03']").TextContent, StringComparison.Ordinal);
        Assert.Contains("29 sessions will be created", Sum(page), StringComparison.Ordinal);
        Assert.Contains("30 dates, 1 closed.", Sum(page), StringComparison.Ordinal);
        Assert.Contains("The clock changes before Monday, March 9.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_DateUndecided_KeepsTheAnswersUntilItIsDecided()
    {
        await Store.SaveAsync(Sample.Session(new(new(2026, 3, 4), new(10, 0), new(11, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var page = await AnsweredAsync();

        await page.Find("form").SubmitAsync();
        Assert.Empty(await Store.ReadAsync(db => db.Groups.ToListAsync(Token)));
        await page.FindAll(".fix button").Single(button => button.TextContent.Contains("Leave this date out", StringComparison.Ordinal)).ClickAsync();
        Assert.Contains("29 sessions will be created", Sum(page), StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        Assert.Equal(29, await Store.ReadAsync(db => db.Sessions.CountAsync(session => session.GroupId != null, Token)));
    }

    [Fact]
    public async Task LeaveAllOut_EveryDateInQuestion_SaysThatNothingWouldTakePlace()
    {
        await Store.SaveAsync([.. Enumerable.Range(0, 10).Select(week => Sample.Session(
            new(new DateOnly(2026, 3, 2).AddDays(7 * week), new(10, 0), new(11, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id))]);
        var page = await AnsweredAsync(DayOfWeek.Monday);
        Assert.Contains("nothing takes place", page.Find("[data-testid=none-would-stay]").TextContent, StringComparison.Ordinal);

        await page.Find("[data-testid=leave-all-out]").ClickAsync();

        Assert.Contains("Nothing would take place. Every date is closed or left out. Choose other days", page.Find("[data-testid=nothing-left]").TextContent, StringComparison.Ordinal);
        Assert.Contains("No session will be created", Sum(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sum_NamesTheFirstDateAndTheLast()
    {
        var page = await AnsweredAsync();

        Assert.Contains("30 sessions will be created, Mon, Mar 2 to Fri, May 8", Sum(page), StringComparison.Ordinal);
        Assert.Contains("The times come from Morning.", page.Find("[data-testid=times-from]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rooms_WithoutATrack_SayWhoseTheyAre()
    {
        await Store.SaveAsync(new Domain.Places.Location("Harbour", "1 Quay", Sample.Zone, ""));

        var page = Render<NewGroupPage>();

        Assert.Equal($"The rooms of {page.Find("#site option[selected]").TextContent}.", page.Find("#room-help").TextContent);
        Assert.Null(page.Find("#site").Closest("details"));
    }

    [Fact]
    public async Task Create_NothingAnswered_SaysWhatIsMissingAtEachField()
    {
        var page = Render<NewGroupPage>();

        await page.Find("form").SubmitAsync();

        Assert.Contains("Choose at least one day", page.Find("#days-error").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#lead-error"));
        Assert.NotEmpty(page.FindAll("[data-testid=refusals]"));
    }

    [Fact]
    public void Open_Therapist_OffersThemselvesOnly()
    {
        SignIn(PortalRole.Therapist);

        var page = Render<NewGroupPage>();

        Assert.Equal(["Choose who leads", "Tess Therapist, LCSW"], page.FindAll("#lead option").Select(option => option.TextContent));
    }

    private async Task<IRenderedComponent<NewGroupPage>> AnsweredAsync(params DayOfWeek[] days)
    {
        var page = Render<NewGroupPage>();
        await page.Find("#track").ChangeAsync(Sample.Track.Id.ToString());
        foreach (var day in days.Length > 0 ? days : [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday])
        {
            await page.Find($"[data-testid=day-{day}]").ChangeAsync(true);
        }

        await page.Find("#room").ChangeAsync(Sample.BigRoom.Id.ToString());
        await page.Find("#lead").ChangeAsync(Sample.TherapistStaff.Id.ToString());
        return page;
    }

    private static string Sum(IRenderedComponent<NewGroupPage> page) => page.Find("[data-testid=sum]").TextContent;
}

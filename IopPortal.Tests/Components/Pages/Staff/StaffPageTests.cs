using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Staff;

public sealed class StaffPageTests : ComponentHost
{
    [Fact]
    public async Task Page_Colleague_ShowsTheWeekAndOffersNothingToChange()
    {
        await Store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12)));
        SignIn(PortalRole.FrontDesk);

        var page = Open();

        page.WaitForAssertion(() => Assert.Contains("Coping skills", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task Disable_Account_SaysSoAndOffersToEnable()
    {
        SignIn(PortalRole.Administrator);
        var page = Open();

        await page.FindAll("button").Single(button => button.TextContent == "Disable account").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Enable account", page.Markup, StringComparison.Ordinal));
        Assert.True(await Store.ReadAsync(db => db.Users.Where(user => user.StaffId == Sample.TherapistStaff.Id).Select(user => user.IsDisabled).SingleAsync(Xunit.TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task AddTimeOff_DayWithASession_SaysHowManyItTouches()
    {
        await Store.SaveAsync(Sample.Session());
        var page = Open();
        await page.FindAll("button").Single(button => button.TextContent.Contains("Add time off", StringComparison.Ordinal)).ClickAsync();
        await page.Find("#off-from").ChangeAsync("2026-02-24");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("1 booked session", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Add or renew", "lic-expires")]
    [InlineData("Add time off", "off-from")]
    [InlineData("Add hours", "hours-from")]
    public async Task Save_DateEmptied_AsksForIt(string open, string field)
    {
        var page = Open();
        await page.FindAll("button").Single(button => button.TextContent.Contains(open, StringComparison.Ordinal)).ClickAsync();
        await page.Find("#" + field).ChangeAsync("");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Fill this in.", page.Find($"#{field}-error").TextContent));
        Assert.Empty(page.FindAll("#off-to-error"));
    }

    [Fact]
    public async Task AskForTimeOff_Own_IsShownAsAskedForUntilTheDirectorApproves()
    {
        await Store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        SignIn(PortalRole.Therapist);
        var page = Open();
        await page.FindAll("button").Single(button => button.TextContent.Contains("Ask for time off", StringComparison.Ordinal)).ClickAsync();
        await page.Find("#off-from").ChangeAsync("2026-02-24");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Asked for, not yet approved", page.Markup, StringComparison.Ordinal));

        SignIn(PortalRole.ProgramDirector);
        var director = Open();
        var requests = director.WaitForElement("[data-testid=requests]");
        Assert.Contains("1 booked session falls on it", requests.TextContent, StringComparison.Ordinal);
        Assert.Contains("Coping skills, 2 clients", requests.TextContent, StringComparison.Ordinal);
        await director.FindAll("button").Single(button => button.TextContent == "Approve").ClickAsync();

        director.WaitForAssertion(() => Assert.Contains("Approved. 1 session needs cover.", director.Find("[data-testid=requests]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.DoesNotContain("Asked for", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SaveRecord_ChangedBySomebodyElse_TellsAndSavesTheSecondTime()
    {
        var page = Open();
        await page.FindAll("button").Single(button => button.TextContent == "Change").ClickAsync();
        await Store.UseCase<Features.Rosters.EditStaff>().HandleAsync(
            Sample.Administrator, new(Sample.TherapistStaff.Id, 1, new("Tess", "Other", Domain.Staff.Discipline.Lcsw, 24, 3), true), Xunit.TestContext.Current.CancellationToken);
        await page.Find("#rec-family").ChangeAsync("Mine");

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Tess Other", page.Find("h1").TextContent));
        Assert.Contains("admin changed this", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.Find("#rec-family").GetAttribute("value"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Tess Mine", page.Find("h1").TextContent));
    }

    private IRenderedComponent<StaffPage> Open() => Render<StaffPage>(parameters => parameters.Add(page => page.Id, Sample.TherapistStaff.Id));
}

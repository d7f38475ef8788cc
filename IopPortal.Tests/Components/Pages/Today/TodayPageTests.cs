using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Today;

public sealed class TodayPageTests : ComponentHost
{
    [Fact]
    public async Task Therapist_SeesTheNextSessionFirst()
    {
        SignIn(PortalRole.Therapist);
        var session = await SessionAsync();

        var page = Open(8, 52);

        Assert.Contains("Starts in 8 minutes", page.Find(".soon").TextContent, StringComparison.Ordinal);
        Assert.Equal($"attendance/{session.Id}", page.Find(".act .primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Session_Cancelled_SaysNoNumberOfPeople()
    {
        var session = Sample.Session(Sample.Slot(Sample.Monday, 13, 14), clients: Sample.Ana.Id);
        session.Cancel("Snow", TestClock.Monday);
        await Store.SaveAsync(session);

        var page = Open(8, 52);

        Assert.DoesNotContain("on the roster", page.WaitForElement("[data-testid=day-session]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrontDesk_TwoLettersAndEnter_ChecksIn()
    {
        SignIn(PortalRole.FrontDesk);
        await SessionAsync();
        var page = Open(8, 52);
        page.WaitForElement("[data-testid=arrival]");

        await page.Find("[data-testid=arrival-search]").InputAsync(new() { Value = "bm" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Ben Moss is checked in for 9:00 AM", page.Find("[data-testid=echo]").TextContent, StringComparison.Ordinal));
        var record = await Store.ReadAsync(db => db.Attendance.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Sample.Ben.Id, AttendanceStatus.CheckedIn), (record.ClientId, record.Mark.Status));
    }

    [Fact]
    public async Task FrontDesk_LettersFitSeveral_EnterChoosesNobody()
    {
        SignIn(PortalRole.FrontDesk);
        var bea = Sample.NewClient("Bea", "Moss");
        await Store.SaveAsync([.. Sample.ClientRows(bea)]);
        await SessionAsync(bea.Id);
        var page = Open(8, 52);
        page.WaitForElement("[data-testid=arrival]");

        await page.Find("[data-testid=arrival-search]").InputAsync(new() { Value = "mo" });
        await page.Find("form").SubmitAsync();

        Assert.Equal(2, page.FindAll("[data-testid=arrival]").Count);
        Assert.Equal(0, await Store.ReadAsync(db => db.Attendance.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Administrator_IsLedToTheStaffList()
    {
        SignIn(PortalRole.Administrator);

        Open(9, 0);

        Assert.EndsWith("/staff", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseManager_WeekFallsShort_OneClickBooksTheBestMakeUp()
    {
        SignIn(PortalRole.CaseManager);
        var week = await ShortWeek.MakeAsync(Store);
        var page = Render<TodayPage>();
        page.WaitForElement("[data-testid=book-make-up]");
        Assert.Contains("After: 9 h, 3 full days.", page.Find("[data-testid=at-risk]").TextContent, StringComparison.Ordinal);

        await page.FindAll("[data-testid=book-make-up]").Single(button => button.GetAttribute("aria-label")!.Contains("Ana Lane", StringComparison.Ordinal)).ClickAsync(new());

        Assert.True(await week.IsBookedAsync(week.Other));
        page.WaitForAssertion(() => Assert.DoesNotContain("Ana Lane", page.Find("[data-testid=at-risk]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FrontDesk_NoShow_OneClickNotesTheCall()
    {
        SignIn(PortalRole.FrontDesk);
        var session = await SessionAsync();
        await Store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(AttendanceStatus.NoShow), Sample.Therapist.UserId, session.StartUtc));
        var page = Open(10, 5);
        Assert.Contains("Do not leave a message.", page.WaitForElement("[data-testid=call]").TextContent, StringComparison.Ordinal);

        await page.FindAll("[data-testid=call] button").Single(button => button.TextContent == "No answer").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("No answer Today 10:05 AM, Finn Front.", page.Find("[data-testid=call]").TextContent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task FrontDesk_CheckInOfTheWrongPerson_IsTakenBackInOneClick()
    {
        SignIn(PortalRole.FrontDesk);
        await SessionAsync();
        var page = Open(8, 52);
        page.WaitForElement("[data-testid=arrival]");
        await page.Find("[data-testid=arrival-search]").InputAsync(new() { Value = "bm" });
        await page.Find("form").SubmitAsync();

        await page.WaitForElement("[data-testid=undo-check-in]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Ben Moss is not checked in any more.", page.Find("[data-testid=echo]").TextContent, StringComparison.Ordinal));
        var record = await Store.ReadAsync(db => db.Attendance.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(AttendanceStatus.Expected, record.Mark.Status);
    }

    [Fact]
    public async Task Reviewer_WeekFallsShort_SeesItAndBooksNothing()
    {
        SignIn(PortalRole.UtilizationReviewer);
        await ShortWeek.MakeAsync(Store);

        var page = Render<TodayPage>();

        Assert.Contains("Ana Lane", page.Find("[data-testid=at-risk]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=rescue]"));
    }

    [Fact]
    public async Task Director_SeesMissingRollCallsAndTheWeek()
    {
        await SessionAsync();

        var page = Open(12, 30);

        Assert.Contains("2 people to mark. Locks Thu, Feb 26, 12:00 PM.", page.Find("[data-testid=missing]").TextContent, StringComparison.Ordinal);
        Assert.Contains("short of the program’s 9 h", page.Find("[data-testid=at-risk]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PortalRole.Therapist, "Your missing roll calls", "you lead")]
    [InlineData(PortalRole.CaseManager, "Missing roll calls, all staff", "whoever leads it")]
    public void NoRollMissing_SaysWhose(PortalRole role, string heading, string sentence)
    {
        SignIn(role);

        var missing = Open(8, 0).Find("[data-testid=missing]");

        Assert.Equal(heading, missing.QuerySelector("h2")!.TextContent);
        Assert.Contains(sentence, missing.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrontDesk_SessionOverAndNobodyMarked_ReadsNotMarked()
    {
        SignIn(PortalRole.FrontDesk);
        await SessionAsync();

        var page = Open(12, 30);

        page.WaitForElement("[data-testid=arrival]");
        Assert.All(page.FindAll("[data-testid=arrival] .state"), state => Assert.Equal("Not marked", state.TextContent.Trim()));
        Assert.Equal(2, page.FindAll("[data-testid=arrival] .state").Count);
    }

    private Task<Session> SessionAsync(params Guid[] more) =>
        Store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), room: Sample.BigRoom.Id, clients: [Sample.Ana.Id, Sample.Ben.Id, .. more]));

    private IRenderedComponent<TodayPage> Open(int hour, int minute)
    {
        Store.Clock.UtcNow = Sample.At(Sample.Monday, hour, minute);
        var page = Render<TodayPage>();
        page.WaitForState(() => !page.Markup.Contains("Loading", StringComparison.Ordinal));
        return page;
    }
}

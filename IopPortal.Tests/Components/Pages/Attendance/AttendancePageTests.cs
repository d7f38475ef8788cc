using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Attendance;

public sealed class AttendancePageTests : ComponentHost
{
    [Fact]
    public async Task AllPresent_Tapped_MarksEverybodyAndSaysWhen()
    {
        var page = await OpenAsync(9, 6);

        await page.Find("[data-testid=all-present]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Done at 9:06 AM. Nobody is left to mark.", page.Find("[data-testid=all-present]").TextContent, StringComparison.Ordinal));
        Assert.Equal("2 people marked present.", page.Find("[data-testid=echo]").TextContent);
        Assert.Equal(["180", "180"], page.FindAll("tr.person .c-n b").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task NoShow_OneTapAfterAllPresent_IsTheException()
    {
        var page = await OpenAsync(9, 6);
        await page.Find("[data-testid=all-present]").ClickAsync();

        await page.Find("[data-testid='row-Ana L.'] [data-key=n]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-testid='row-Ana L.'] [data-key=n]").GetAttribute("aria-pressed")));
        Assert.Equal("Ana L.: No-show, 0 minutes. Saved.", page.Find("[data-testid=echo]").TextContent);
    }

    [Fact]
    public async Task Late_WhileTheSessionRuns_TakesNowAndOpensTheTimes()
    {
        var page = await OpenAsync(9, 12);

        await page.Find("[data-testid='row-Ana L.'] [data-key=l]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Late: 168 of 180 min.", page.Find("[data-testid=preview]").TextContent));
        Assert.Equal(AttendanceStatus.Late, await StatusOfAnaAsync());
    }

    [Fact]
    public async Task Late_PastTheCutoff_SaysNotAdmittedAndTakesAReasonToAdmit()
    {
        var page = await OpenAsync(9, 20);
        await page.Find("[data-testid='row-Ana L.'] [data-key=l]").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Not admitted", page.Find("[data-testid='row-Ana L.'] .note").TextContent, StringComparison.Ordinal));

        await page.Find("[data-testid=editor] input[type=checkbox]").ChangeAsync(new() { Value = true });
        await page.Find("[data-testid=reason]").ChangeAsync(new() { Value = "Bus broke down" });
        await page.Find("[data-testid=save]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("160", page.Find("[data-testid='row-Ana L.'] .c-n").TextContent, StringComparison.Ordinal));
        Assert.Equal(AttendanceStatus.Late, await StatusOfAnaAsync());
    }

    [Fact]
    public async Task Excused_WithShortNotice_BecomesUnexcusedInTheRow()
    {
        SignIn(PortalRole.Therapist);
        var page = await OpenAsync(9, 20);
        await page.Find("[data-testid='row-Ana L.'] [data-key=x]").ClickAsync();

        await page.Find("[data-testid=editor] select").ChangeAsync(new() { Value = nameof(AbsenceReason.Illness) });
        await page.Find("[data-testid=save]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Unexcused", page.Find("[data-testid='row-Ana L.'] [data-key=x]").TextContent, StringComparison.Ordinal));
        Assert.Contains("24 hours before", page.Find("[data-testid=preview]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeTheStart_OnlyExcusedIsOpen()
    {
        var page = await OpenAsync(8, 50);

        Assert.Equal(["p", "l", "e", "n"], page.FindAll("[data-testid='row-Ana L.'] button:disabled").Select(button => button.GetAttribute("data-key")));
        Assert.NotNull(page.Find("[data-testid=early]"));
    }

    [Fact]
    public async Task Auditor_SeesTheRecordWithoutButtons()
    {
        SignIn(PortalRole.Auditor);

        var page = await OpenAsync(9, 6);

        Assert.Empty(page.FindAll("main button, tr.person button, [data-testid=all-present]"));
    }

    [Fact]
    public async Task ThreeDaysLater_SaysSinceWhenItIsLocked()
    {
        SignIn(PortalRole.Therapist);

        var page = await OpenAsync(12, 0, days: 3);

        Assert.Contains("Locked since Thu, Feb 26, 12:00 PM.", page.Find("[data-testid=locked]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tr.person button"));
    }

    private async Task<IRenderedComponent<AttendancePage>> OpenAsync(int hour, int minute, int days = 0)
    {
        var session = await Store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: [Sample.Ana.Id, Sample.Ben.Id]));
        Store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(days), hour, minute);
        var page = Render<AttendancePage>(parameters => parameters.Add(p => p.SessionId, session.Id));
        page.WaitForElement("tr.person");
        return page;
    }

    private Task<AttendanceStatus> StatusOfAnaAsync() =>
        Store.ReadAsync(async db => (await db.Attendance.SingleAsync(record => record.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken)).Mark.Status);
}

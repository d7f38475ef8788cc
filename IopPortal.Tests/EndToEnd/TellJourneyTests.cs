using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A client tells the program from the bus, and nobody is sent for nothing: a change is called about until a calendar fetched it.</summary>
[Trait("Category", "EndToEnd")]
public sealed class TellJourneyTests(PortalFixture portal) : IDisposable
{
    private const int MostTaps = 2;

    private readonly HttpClient _program = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("english", "You can undo until 9:00 AM", "Reason: transport. Sent at 8:00 AM. It counts as missed without notice")]
    [InlineData("spanish", "Puede deshacerlo hasta las 9:00", "Motivo: transporte. Enviado a las 8:00. Cuenta como falta sin aviso")]
    public async Task CantCome_OnAPhone_TakesTwoTapsAndIsUndoneWithOne(string language, string until, string counts)
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var page = await portal.OpenAnonymouslyAsync(host, "Account/Login", Screen.Phone);
        await page.GetByTestId(language).ClickAsync();
        await page.SignInAsync(DemoAccount.Client, DemoAccount.Password);
        await page.GoLiveAsync("my");
        var taps = 0;

        await TapAsync("cant-come");
        await Expect(page.GetByTestId("tell")).ToContainTextAsync(until);
        Assert.Empty(await PageFaults.FindAsync(page, Screen.Phone));
        await TapAsync("reason-Transport");

        Assert.Equal(MostTaps, taps);
        await Expect(page.GetByTestId("said-cant")).ToContainTextAsync(counts);
        Assert.Equal(AttendanceStatus.Unexcused, await MarkAsync(host));
        Assert.Empty(await PageFaults.FindAsync(page, Screen.Phone));
        await TapAsync("undo-cant");
        await Expect(page.GetByTestId("cant-come")).ToBeVisibleAsync();
        Assert.Equal(AttendanceStatus.Expected, await MarkAsync(host));

        async Task TapAsync(string testId)
        {
            taps++;
            await page.GetByTestId(testId).ClickAsync();
        }
    }

    [Fact]
    public async Task Moved_CalledAboutUntilTheCalendarFetched()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var phone = await portal.OpenAsync(host, "my/phone", DemoAccount.Client, Screen.Phone);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = new Uri(host.Address, new Uri(await phone.GetByLabel("Or copy the link").InputValueAsync()).AbsolutePath);
        await _program.GetByteArrayAsync(link, TestContext.Current.CancellationToken);
        var desk = await portal.OpenAsync(host, "today", DemoAccount.FrontDesk);
        await Expect(desk.GetByTestId("change-calls")).ToBeVisibleAsync();
        var (session, name) = await NextAsync(host);
        var row = desk.GetByTestId("change-call").Filter(new() { HasText = name });
        await Expect(row).ToHaveCountAsync(0);
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        var director = await portal.OpenAsync(host, $"sessions/{session}", DemoAccount.Director);
        await director.GetByTestId("cancel").ClickAsync();
        await director.GetByLabel("Reason").FillAsync("The building is closed");
        await director.GetByTestId("save").ClickAsync();
        await Expect(row).ToContainTextAsync("Cancelled: today");
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        await _program.GetByteArrayAsync(link, TestContext.Current.CancellationToken);

        await Expect(row).ToHaveCountAsync(0);
    }

    private static Task<AttendanceStatus> MarkAsync(PortalHost host) => host.ReadAsync(async db =>
    {
        var client = await db.Users.Where(user => user.Email == DemoAccount.Client).Select(user => user.ClientId!.Value).SingleAsync();
        return await db.Attendance.Where(record => record.ClientId == client && db.Sessions.Any(session => session.Id == record.SessionId && session.StartUtc > TestClock.Monday))
            .OrderByDescending(record => record.MarkedAt).Select(record => record.Mark.Status).FirstAsync();
    });

    /// <summary>The client's next session, and the client's name.</summary>
    private static Task<(Guid Session, string Name)> NextAsync(PortalHost host) => host.ReadAsync(async db =>
    {
        var client = await db.Clients.SingleAsync(row => db.Users.Any(user => user.Email == DemoAccount.Client && user.ClientId == row.Id));
        var session = await db.Sessions
            .Where(row => row.Status == SessionStatus.Scheduled && row.StartUtc > TestClock.Monday && row.Bookings.Any(own => own.Kind == BookingKind.Client && own.ResourceId == client.Id && own.Active))
            .OrderBy(row => row.StartUtc).FirstAsync();
        return (session.Id, client.DisplayName);
    });
}

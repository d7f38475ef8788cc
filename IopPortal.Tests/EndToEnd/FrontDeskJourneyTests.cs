using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Workflow 8: somebody stands at the desk; two letters and Enter, and the hand never leaves the keyboard.</summary>
[Trait("Category", "EndToEnd")]
public sealed class FrontDeskJourneyTests(PortalFixture portal)
{
    private const int MostKeys = 3;

    private int _keys;

    [Fact]
    public async Task CheckIn_OnToday_TakesTwoLettersAndEnterAndIsTakenBackWithoutTheMouse()
    {
        await using var host = new PortalHost(new TestClock(Sample.At(Sample.Monday, 8, 50))).Start();
        var (client, session, letters) = await ArrivingAsync(host);
        var page = await portal.OpenAsync(host, "today", DemoAccount.FrontDesk);
        var search = page.GetByTestId("arrival-search");
        await Expect(search).ToBeFocusedAsync();

        await PressAsync(page, letters[..1]);
        await PressAsync(page, letters[1..]);
        await PressAsync(page, "Enter");

        await Expect(page.GetByTestId("echo")).ToContainTextAsync("is checked in for");
        Assert.Equal(MostKeys, _keys);
        Assert.Equal(AttendanceStatus.CheckedIn, await StatusAsync(host, session, client));
        await Expect(search).ToBeFocusedAsync(); // The next one may come.
        await Expect(search).ToHaveValueAsync("");

        await page.PressOnAsync(page.GetByTestId("undo-check-in"), "Enter");
        await Expect(page.GetByTestId("echo")).ToContainTextAsync("is not checked in any more");
        Assert.Equal(AttendanceStatus.Expected, await StatusAsync(host, session, client));
    }

    private Task PressAsync(IPage page, string key)
    {
        _keys++;
        return page.Keyboard.PressAsync(key);
    }

    private static Task<AttendanceStatus> StatusAsync(PortalHost host, Guid session, Guid client) =>
        host.ReadAsync(db => db.Attendance.Where(record => record.SessionId == session && record.ClientId == client).Select(record => record.Mark.Status).SingleAsync());

    /// <summary>Somebody of the first group whose initials nobody else of the day has or begins a name with.</summary>
    private static async Task<(Guid Client, Guid Session, string Letters)> ArrivingAsync(PortalHost host)
    {
        var people = await host.ReadAsync(db => (
            from session in db.Sessions
            where session.Date == Sample.Monday && session.Status == SessionStatus.Scheduled
            from booking in session.Bookings
            where booking.Kind == BookingKind.Client && booking.Active
            join client in db.Clients on booking.ResourceId equals client.Id
            orderby session.StartUtc
            select new { client.Id, SessionId = session.Id, client.GivenName, client.PreferredName, client.FamilyName, client.SearchText }).ToListAsync());
        return (
            from person in people
            let given = person.PreferredName.Length > 0 ? person.PreferredName : person.GivenName
            let letters = $"{given[0]}{person.FamilyName[0]}".ToLowerInvariant()
            where !people.Exists(other => other.Id != person.Id
                && (other.SearchText.Contains(" " + letters, StringComparison.Ordinal) || letters.Equals($"{(other.PreferredName.Length > 0 ? other.PreferredName : other.GivenName)[0]}{other.FamilyName[0]}", StringComparison.OrdinalIgnoreCase)))
            select (person.Id, person.SessionId, letters)).First();
    }
}

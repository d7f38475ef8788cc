using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Sessions are moved on the week board: with the keys alone, and with the mouse past a place that refuses them.</summary>
[Trait("Category", "EndToEnd")]
public sealed class BoardJourneyTests(PortalFixture portal)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private int _inputs;

    [Fact]
    public async Task Move_ByKeyboardAlone_IsStoredAndSeenOnAnotherOpenPage()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var session = await MovableAsync(host, session => To(session, session.Date.AddDays(1), session.Start.AddMinutes(10)));
        var other = await portal.OpenAsync(host, $"calendar?date={Monday:yyyy-MM-dd}", DemoAccount.Director);
        var page = await portal.OpenAsync(host, $"calendar?date={Monday:yyyy-MM-dd}", DemoAccount.CaseManager);
        var (block, say) = (Block(page, session.Id), page.GetByTestId("board-say"));
        await page.TabToAsync(page.Locator("[data-testid=block][tabindex='0']"));
        for (var walked = 0; walked < 30 && !await block.EvaluateAsync<bool>("element => element === document.activeElement"); walked++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await PressAsync(page, "m");
        await Expect(say).ToContainTextAsync("Arrow keys move it");
        await PressAsync(page, "ArrowRight");
        await PressAsync(page, "ArrowDown");
        await PressAsync(page, "ArrowDown");
        await Expect(say).ToContainTextAsync("Tuesday, March 3, ");
        await Expect(page.Locator("[data-lift][data-state=free]")).ToBeVisibleAsync();
        await PressAsync(page, "Enter");

        await Expect(say).ToContainTextAsync("Moved to Tuesday, March 3, ");
        await Expect(page.Locator("section[aria-label='Tue 3']").Locator(Address(session.Id))).ToBeFocusedAsync();
        await Expect(other.Locator("section[aria-label='Tue 3']").Locator(Address(session.Id))).ToBeVisibleAsync();
        await Expect(other.Locator("section[aria-label='Mon 2'] li.away")).ToContainTextAsync("Moved to Tue");
        Assert.Equal((Monday.AddDays(1), session.Start.AddMinutes(10)), await PlaceAsync(host, session.Id));
        Assert.Equal(5, _inputs);
    }

    [Fact]
    public async Task Move_PutBackWithEscape_ChangesNothing()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var session = await MovableAsync(host, session => To(session, session.Date, session.Start));
        var page = await portal.OpenAsync(host, $"calendar?date={Monday:yyyy-MM-dd}", DemoAccount.Director);
        await Block(page, session.Id).FocusAsync();

        await PressAsync(page, "m");
        await PressAsync(page, "Shift+ArrowDown");
        await Expect(page.GetByTestId("board-say")).ToContainTextAsync("Monday, March 2, ");
        await PressAsync(page, "Escape");

        await Expect(page.GetByTestId("board-say")).ToHaveTextAsync("Back where it was.");
        await Expect(page.Locator("[data-lift]")).ToBeHiddenAsync();
        await Expect(Block(page, session.Id)).ToBeFocusedAsync();
        Assert.Equal((session.Date, session.Start), await PlaceAsync(host, session.Id));
    }

    [Fact]
    public async Task Drag_PastATakenPlaceToAFreeOne_SaysWhyAndThenSaves()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var (session, taken) = await WithATakenPlaceAsync(host);
        var free = (await OfferAsync(host, To(session, taken.Date, taken.Start)))!.Value;
        var page = await portal.OpenAsync(host, $"calendar?date={Monday:yyyy-MM-dd}", DemoAccount.Director);
        var lift = page.Locator("[data-lift]");
        var box = (await Block(page, session.Id).BoundingBoxAsync())!;

        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 6);
        await page.Mouse.DownAsync();
        await MoveToAsync(page, taken.Date, taken.Start);
        await Expect(lift).ToHaveAttributeAsync("data-state", "refused");
        await Expect(lift.Locator("strong")).ToContainTextAsync(" on Tue, Mar 3, ");
        await Expect(lift).ToContainTextAsync("would fit.");
        await Expect(page.Locator("li.in-way").Locator(Address(taken.Id))).ToBeVisibleAsync();
        await Expect(lift).ToContainTextAsync("Esc puts it back.");
        await page.KeepPictureAsync("board-refused", Screen.Desk);
        await MoveToAsync(page, taken.Date, free);
        await Expect(lift).ToHaveAttributeAsync("data-state", "free");
        await page.Mouse.UpAsync();

        await Expect(page.GetByTestId("board-say")).ToContainTextAsync("Moved to ");
        Assert.Equal((taken.Date, free), await PlaceAsync(host, session.Id));
        await page.KeepPictureAsync("board-moved", Screen.Desk);

        await page.GetByTestId("undo-bar").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByTestId("undo-bar")).ToContainTextAsync("Undone.");
        Assert.Equal((session.Date, session.Start), await PlaceAsync(host, session.Id));
    }

    [Fact]
    public async Task Move_Underway_IsAccessible()
    {
        var page = await portal.OpenAsync($"calendar?date={Monday:yyyy-MM-dd}", DemoAccount.Director);
        await page.Locator("[data-move]").First.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator("[data-lift]")).ToHaveAttributeAsync("data-state", new System.Text.RegularExpressions.Regex("free|refused|reason"));

        Assert.Empty(await PageFaults.FindAsync(page, Screen.Desk));
        Assert.Empty(await PageFaults.FindAsync(page, Screen.DarkDesk));
        await page.Keyboard.PressAsync("Escape");
    }

    [Theory]
    [InlineData("calendar", "view=agenda")]
    [InlineData("calendar?view=week", "view=week")]
    public async Task Calendar_OnAPhone_OpensWithTheListUnlessAViewIsNamed(string path, string shown)
    {
        var page = await portal.SignInAsync(DemoAccount.Director);
        await page.SetViewportSizeAsync(360, 740);

        await page.GoLiveAsync(path);

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(shown));
    }

    [Fact]
    public async Task Print_AWeek_IsOnePageLyingOnItsSide()
    {
        var page = await portal.OpenAsync("calendar", DemoAccount.Director);

        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true });

        var text = System.Text.Encoding.Latin1.GetString(paper);
        Assert.Equal(1, text.Split("/Type /Page\n").Length - 1);
        Assert.Contains("/MediaBox [0 0 792 612]", text, StringComparison.Ordinal);
    }

    private static string Address(Guid session) => $"[data-testid=block][href*='session={session}']";

    private static ILocator Block(IPage page, Guid session) => page.Locator(Address(session));

    private static MoveSessionCommand To(Session session, DateOnly date, TimeOnly start) =>
        new(session.Id, session.Version, date, start, (int)(session.End - session.Start).TotalMinutes, session.RoomId, session.LeadId!.Value);

    private static Task<(DateOnly, TimeOnly)> PlaceAsync(PortalHost host, Guid id) =>
        host.ReadAsync(async db => await db.Sessions.Where(session => session.Id == id).Select(session => new ValueTuple<DateOnly, TimeOnly>(session.Date, session.Start)).SingleAsync());

    /// <summary>A session of one client on the Monday that fits where it would go.</summary>
    private static async Task<Session> MovableAsync(PortalHost host, Func<Session, MoveSessionCommand> to)
    {
        foreach (var session in await SessionsAsync(host, Monday))
        {
            if ((await PreviewAsync(host, to(session))).State == PreviewState.Fits)
            {
                return session;
            }
        }

        throw new InvalidOperationException("The demonstration program has no session that could be moved like that.");
    }

    /// <summary>A session of one client, and another of the same person at which it cannot be held.</summary>
    private static async Task<(Session Session, Session Taken)> WithATakenPlaceAsync(PortalHost host)
    {
        var sessions = await SessionsAsync(host, Monday.AddDays(1));
        foreach (var session in sessions)
        {
            foreach (var taken in sessions.Where(other => other.LeadId == session.LeadId && other.Id != session.Id))
            {
                var preview = await PreviewAsync(host, To(session, taken.Date, taken.Start));
                if (preview is { State: PreviewState.Blocked, FreeAt: { } free } && free > new TimeOnly(8, 0) && free != session.Start)
                {
                    return (session, taken);
                }
            }
        }

        throw new InvalidOperationException("The demonstration program has no two sessions of one person on that day.");
    }

    private static Task<List<Session>> SessionsAsync(PortalHost host, DateOnly date) => host.ReadAsync(db => db.Sessions.AsNoTracking().Include(session => session.Bookings)
        .Where(session => session.Date == date && session.GroupId == null && session.Kind == SessionKind.IndividualTherapy && session.Status == SessionStatus.Scheduled)
        .OrderBy(session => session.StartUtc).ThenBy(session => session.Id).ToListAsync());

    private static async Task<MovePreviewView> PreviewAsync(PortalHost host, MoveSessionCommand command)
    {
        using var scope = host.Services.CreateScope();
        var actor = await host.ReadAsync(db => db.Users.Where(user => user.Email == DemoAccount.CaseManager).Select(user => new Actor(user.Id, user.SecurityStamp!)).SingleAsync());
        return (await scope.ServiceProvider.GetRequiredService<PreviewMove>().HandleAsync(actor, command)).Value;
    }

    private static async Task<TimeOnly?> OfferAsync(PortalHost host, MoveSessionCommand command) => (await PreviewAsync(host, command)).FreeAt;

    /// <summary>Brings what is held by its top edge to that time of that day.</summary>
    private static async Task MoveToAsync(IPage page, DateOnly date, TimeOnly start)
    {
        var slots = page.Locator($"[data-column='{date:yyyy-MM-dd}']");
        var box = (await slots.BoundingBoxAsync())!;
        var first = int.Parse((await slots.GetAttributeAsync("data-first"))!, System.Globalization.CultureInfo.InvariantCulture) * 60;
        var minutes = int.Parse((await slots.GetAttributeAsync("data-hours"))!, System.Globalization.CultureInfo.InvariantCulture) * 60;
        var y = box.Y + (box.Height * (float)(start.ToTimeSpan().TotalMinutes - first) / minutes) + 5;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), y, new() { Steps = 4 });
    }

    private Task PressAsync(IPage page, string key)
    {
        _inputs++;
        return page.Keyboard.PressAsync(key);
    }
}

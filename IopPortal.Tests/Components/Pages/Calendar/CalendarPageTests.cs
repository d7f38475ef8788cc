using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class CalendarPageTests : ComponentHost
{
    [Fact]
    public async Task Open_AWeek_ShowsItsSessionsAsLinks()
    {
        var session = await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var page = Open("calendar");

        page.WaitForAssertion(() => Assert.Contains(Sample.Ana.DisplayName, page.Find("[data-testid=block]").TextContent, StringComparison.Ordinal));
        Assert.Contains($"session={session.Id}", page.Find("[data-testid=block]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(6, page.FindAll("[data-testid=board-column]").Count);
    }

    [Fact]
    public async Task Open_ForeignTherapist_ReadsBusyAndNoActions()
    {
        var session = await Store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));
        SignIn(PortalRole.Therapist);

        var page = Open($"calendar?session={session.Id}");

        page.WaitForAssertion(() => Assert.Contains("Busy", page.Find("[data-testid=panel]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Sample.Ben.DisplayName, page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=cancel]"));
    }

    [Fact]
    public async Task Cancel_WithoutAndWithAReason_KeepsTheDialogAndThenStrikesTheSession()
    {
        var session = await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var page = Open($"calendar?session={session.Id}");
        await page.WaitForElement("[data-testid=cancel]").ClickAsync();

        await page.Find("[data-testid=dialog] form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Fill this in", page.Find("[data-testid=dialog]").TextContent, StringComparison.Ordinal));
        await page.Find("#cancel-reason").ChangeAsync("Training day");
        await page.Find("[data-testid=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Cancelled: Training day", page.Find("[data-testid=block]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=dialog]"));
    }

    [Fact]
    public async Task Book_ForAPresetClient_PreviewsSavesAndSelects()
    {
        var page = Open($"calendar?date=2026-02-24&time=14:00&book=client&client={Sample.Ana.Id}");
        page.WaitForAssertion(() => Assert.Equal(Sample.Ana.DisplayName, page.Find("[data-testid=book-client]").TextContent));

        await page.Find("#book-place").ChangeAsync(Sample.SmallRoom.Id.ToString());
        page.WaitForAssertion(() => Assert.Contains("This fits", page.Find("[data-testid=preview]").TextContent, StringComparison.Ordinal));
        await page.Find("[data-testid=book-dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("session=", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(new TimeOnly(14, 0), await Store.ReadAsync(db => db.Sessions.Select(session => session.Start).SingleAsync(Xunit.TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Book_OntoATakenRoom_SaysSoAndSavesNothing()
    {
        await Store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var page = Open($"calendar?date=2026-02-24&time=10:00&book=client&client={Sample.Ana.Id}");

        await page.WaitForElement("#book-place").ChangeAsync(Sample.SmallRoom.Id.ToString());
        page.WaitForAssertion(() => Assert.Contains("Room 2 is not available", page.Find("[data-testid=preview]").TextContent, StringComparison.Ordinal));
        await page.Find("[data-testid=book-dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Nothing was booked", page.Find("[data-testid=not-booked]").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.Find("[data-testid=book-dialog]").TextContent.Split("Room 2 is not available").Length); // Said once.
        Assert.Equal(1, await Store.ReadAsync(db => db.Sessions.CountAsync(Xunit.TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Book_NobodyChosen_SaysWhomToChooseFirstAndOffersTheRooms()
    {
        var page = Open("calendar?book=new");

        Assert.Contains("Choose a client first.", page.WaitForElement("[data-testid=needs-client]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Room 1, for 15", page.Find("#book-place").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Book_TodayWithTheMorningOver_PresetsATimeToCome()
    {
        Store.Clock.UtcNow = Sample.At(Sample.Monday, 13, 10);

        var page = Open("calendar?book=new&date=2026-02-23");

        Assert.Equal("13:30:00", page.WaitForElement("#book-start").GetAttribute("value"));
        Assert.Equal("2026-02-23", page.Find("#book-date").GetAttribute("value"));
    }

    [Fact]
    public async Task Open_RollsMissing_SaysWhose()
    {
        await Store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: Sample.Ana.Id));
        Store.Clock.UtcNow = Sample.At(Sample.Monday, 13);

        var everybody = Open("calendar?date=2026-02-23");
        everybody.WaitForAssertion(() => Assert.Contains("1 roll missing, all staff", everybody.Find(".sums").TextContent, StringComparison.Ordinal));
        var one = Open($"calendar?date=2026-02-23&staff={Sample.TherapistStaff.Id}");

        one.WaitForAssertion(() => Assert.Contains("1 roll missing, Tess Therapist", one.Find(".sums").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drag_WhereAReasonIsNeeded_AsksForItWithTheNewPlaceFilledIn()
    {
        var session = await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var page = Open("calendar");
        page.WaitForElement("[data-move]");

        var board = page.FindComponent<WeekBoard>();
        await board.InvokeAsync(() => board.Instance.DropAsync(session.Id, "2026-02-24", 21 * 60, 60));
        await page.WaitForElement("#move-override").ChangeAsync("Family visit");
        Assert.Equal("21:00:00", page.Find("#move-start").GetAttribute("value"));
        await page.Find("[data-testid=dialog] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=dialog]")));
        page.WaitForAssertion(() => Assert.Contains("Was 10:00 AM", page.Find("[data-testid=block]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Moved to 9:00 PM", page.Find("li.away").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_MonthAndAgenda_ShowTheSameSession()
    {
        await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        foreach (var view in new[] { "month", "agenda" })
        {
            var page = Open($"calendar?view={view}");

            page.WaitForAssertion(() => Assert.Contains(Sample.Ana.DisplayName, page.Find("[data-testid=block]").TextContent, StringComparison.Ordinal));
            Assert.Equal("true", page.FindAll("[aria-label=View] a").Single(link => link.TextContent.Equals(view, StringComparison.OrdinalIgnoreCase)).GetAttribute("aria-current"));
        }
    }

    [Fact]
    public async Task FindClient_TwoLettersAndAPress_KeepsTheClientInTheAddress()
    {
        await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await Store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));
        var page = Open("calendar");

        await page.WaitForElement("[data-testid=find-client]").InputAsync(Sample.Ana.GivenName[..2]);
        var found = page.WaitForElements("[data-testid=found-client]").First(link => link.TextContent == Sample.Ana.DisplayName);
        Services.GetRequiredService<NavigationManager>().NavigateTo(found.GetAttribute("href")!);

        page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=block]")));
        Assert.Contains(Sample.Ana.DisplayName, page.Find("[data-testid=only-client]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhenSomebodyElseBooks_ShowsItWithoutReload()
    {
        var page = Open("calendar");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=block]")));

        await Services.GetRequiredService<Features.Scheduling.Sessions.BookSession>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), new(
            Sample.Ana.Id, SessionKind.IndividualTherapy, "Individual", Sample.TherapistStaff.Id, Sample.Site.Id, Sample.SmallRoom.Id, Delivery.InPerson, Sample.Tuesday, new(10, 0), 50)), Xunit.TestContext.Current.CancellationToken);

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=block]")));
    }

    private IRenderedComponent<CalendarPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<CalendarPage>();
    }
}

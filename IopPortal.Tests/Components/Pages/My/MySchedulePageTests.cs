using System.Globalization;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Requests;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.My;

public sealed class MySchedulePageTests : ComponentHost
{
    public MySchedulePageTests() => SignIn(PortalRole.Client);

    [Fact]
    public async Task Page_Client_ShowsTheNextAppointmentAndNobodyElse()
    {
        await Store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));

        var page = Show();

        Assert.Equal("Tomorrow 10:00–11:00 AM", page.Find("h1").TextContent);
        Assert.Contains("with Tess, LCSW", page.Markup, StringComparison.Ordinal);
        Assert.All(["Ben", "Moss", "Therapist", "recovery", "Substance", "12 places", "IOP"], word => Assert.DoesNotContain(word, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OneClientAlone_SaysWhoLeadsAndNoKind()
    {
        await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var page = Show();

        Assert.Contains("with Tess, LCSW", page.Find(".details").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".title"));
    }

    [Fact]
    public async Task Page_Spanish_IsSpanishThroughout()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        await Store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id]));

        var page = Show();

        Assert.Equal("Mañana 10:00–11:00", page.Find("h1").TextContent);
        Assert.All(["Próxima cita", "con Tess, LCSW", "Puede entrar hasta las 10:15", "Cómo llegar", "Esta semana", "La próxima semana", "Sus horas esta semana", "Llamar a recepción"],
            words => Assert.Contains(words, page.Markup, StringComparison.Ordinal));
        Assert.All(["Next", "This week", "Today", "hours", "recovery"], words => Assert.DoesNotContain(words, page.Find(".my").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_ClientSaidInTheMorningNotToCome_DoesNotCallItMissedBeforeItBegins()
    {
        var session = Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]);
        await Store.SaveAsync(session);
        Store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10).AddMinutes(-55);
        await Store.UseCase<TellAbsence>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), session.Id, AbsenceReason.Transport), TestContext.Current.CancellationToken);

        var weeks = Show().Find(".weeks").TextContent;

        Assert.Contains("You can’t come", weeks, StringComparison.Ordinal);
        Assert.DoesNotContain("Missed", weeks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AppointmentUnderWay_SaysSinceWhenAndWhetherItIsTooLate()
    {
        await Store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, clients: [Sample.Ana.Id]));

        Store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10).AddMinutes(-55);
        Assert.Equal("Next, in 55 minutes", Show().Find(".eyebrow").TextContent);
        Store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10).AddMinutes(5);
        Assert.Equal(("Started 5 minutes ago", "You can come in until 10:15 AM"), Told(Show()));
        Store.Clock.UtcNow = Sample.At(Sample.Tuesday, 10).AddMinutes(20);
        Assert.Equal(("Started 20 minutes ago", "It is past 10:15 AM. Call the front desk before you come."), Told(Show()));

        static (string, string) Told(IRenderedComponent<MySchedulePage> page) => (page.Find(".eyebrow").TextContent, page.Find("[data-testid=in-time]").TextContent.Trim());
    }

    [Fact]
    public async Task Page_MovedToAnotherDay_StandsOnBothDays()
    {
        var session = Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Wednesday));
        await Store.SaveAsync([session, new ScheduleNotice(session.Id, BookingKind.Client, Sample.Ana.Id, ScheduleChangeKind.Moved, Sample.Tuesday, new(14, 0), TestClock.Monday)]);

        var days = Show().FindAll(".day");

        Assert.Contains("2:00 PM Moved", string.Join(' ', days[0].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Now Wednesday, February 25 at 10:00 AM", days[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("New time", days[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("was Tuesday, February 24 2:00 PM", days[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Cancelled_IsStruckThroughAndSaysSo()
    {
        var session = Sample.Individual(Sample.Ana.Id);
        session.Cancel("Tess is ill", TestClock.Monday);
        await Store.SaveAsync(session);

        var page = Show();

        Assert.Equal("10:00–11:00 AM", page.Find("s").TextContent);
        Assert.Contains("Cancelled", page.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ill", page.Find(".day").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NothingBooked_SaysSoAndStillOffersTheFile()
    {
        var page = Show();

        Assert.Equal("Nothing is booked right now", page.Find("h1").TextContent);
        Assert.Equal("/my/schedule.ics", page.Find("[data-testid=download]").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_SessionCancelledElsewhere_ShowsItWithoutReload()
    {
        var session = await Store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var page = Show();

        await using (var db = Store.CreateContext())
        {
            var stored = await db.Sessions.Include(one => one.Bookings).SingleAsync(one => one.Id == session.Id, TestContext.Current.CancellationToken);
            stored.Cancel("Building closed", TestClock.Monday);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Services.GetRequiredService<ScheduleChanges>().Publish([Topic.Client(Sample.Ana.Id)]);

        page.WaitForAssertion(() => Assert.Equal("Nothing is booked right now", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task ShowLater_MoreThanFifty_AddsTheRest()
    {
        await Store.SaveAsync([.. Enumerable.Range(0, 60).Select(day => Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(day))))]);
        var page = Show();

        await page.Find("[data-testid=later]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(60, page.FindAll(".day li").Count));
        Assert.Empty(page.FindAll("[data-testid=later]"));
    }

    [Fact]
    public async Task Page_Staff_ShowsRoomAndNeutralTitle()
    {
        SignIn(PortalRole.Therapist);
        await Store.SaveAsync([.. Sample.GroupRows(out _, room: Sample.BigRoom.Id, dates: 2)]);

        var page = Show();

        Assert.Equal("Group", page.Find(".title").TextContent);
        Assert.Contains("Room 1", page.Find(".details").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_LaterSessionOfTheirOwn_IsToldFromItsLine()
    {
        await Store.SaveAsync([Sample.Session(clients: Sample.Ana.Id), Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Wednesday))]);
        var page = Show();

        await Assert.Single(page.FindAll("[data-testid=about]")).ClickAsync(new());

        page.WaitForElement(".day [data-testid=ask-move]");
        Assert.Equal(2, page.FindAll("[data-testid=cant-come]").Count);
    }

    [Fact]
    public async Task About_LaterGroup_IsToldInTwoTaps()
    {
        await Store.SaveAsync([Sample.Session(clients: Sample.Ana.Id), Sample.Session(Sample.Slot(Sample.Wednesday), clients: Sample.Ana.Id)]);
        var page = Show();

        await page.Find("[data-testid=about]").ClickAsync(new());
        await page.WaitForElement("[data-testid=reason-Illness]").ClickAsync(new());

        Assert.Contains("It counts as excused", page.WaitForElement(".day [data-testid=said-cant]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<MySchedulePage> Show()
    {
        var page = Render<MySchedulePage>();
        page.WaitForElement("h1");
        return page;
    }
}

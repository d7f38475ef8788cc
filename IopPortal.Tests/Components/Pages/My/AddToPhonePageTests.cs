using System.Globalization;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.My;

public sealed class AddToPhonePageTests : ComponentHost
{
    public AddToPhonePageTests() => SignIn(PortalRole.Client);

    [Fact]
    public async Task Page_K31EachLevel_ShowsTheLockScreenOfTheNextAppointment()
    {
        await Store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));

        var page = Show();

        Assert.Equal("The lock screen shows: Busy, 10:00–11:00 AM", Preview(page, CalendarLevel.Busy));
        Assert.Equal("The lock screen shows: Appointment, 10:00–11:00 AM", Preview(page, CalendarLevel.Appointment));
        Assert.Equal($"The lock screen shows: Appointment, 10:00–11:00 AM, {Sample.Site.Address}", Preview(page, CalendarLevel.Address));
        Assert.All(["Ben", "Tess", "recovery", Sample.BigRoom.Name, "IOP"], word => Assert.DoesNotContain(word, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Spanish_IsSpanishButTheCalendarsOwnWord()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

        var page = Show();

        Assert.Equal("Ponga sus citas en un teléfono", page.Find("h1").TextContent);
        Assert.Equal("Mi teléfono", page.Find("#device").GetAttribute("value"));
        Assert.Equal("La pantalla bloqueada muestra: Appointment, 9:00–12:00", Preview(page, CalendarLevel.Appointment));
        Assert.Equal("en", page.Find("[data-testid=level-Busy] .bubble b").GetAttribute("lang"));
    }

    [Fact]
    public async Task Make_SpanishWithoutName_IsRefusedInSpanish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var page = Show();
        await page.Find("#device").ChangeAsync(new() { Value = " " });

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Complete este campo.", page.Find("#device-error").TextContent));
    }

    [Fact]
    public async Task Type_OwnWords_ChoosesThemAndShowsThemAtOnce()
    {
        var page = Show();

        await page.Find("#level-own").InputAsync(new() { Value = "Class" });

        Assert.Equal("The lock screen shows: Class, 9:00 AM–12:00 PM", Preview(page, CalendarLevel.Label));
        Assert.Contains("chosen", page.Find("[data-testid=level-Label]").ClassList);
    }

    [Fact]
    public async Task Make_NothingChosen_ShowsTheLinkOnceInEveryForm()
    {
        var page = Show();

        await page.Find("form").SubmitAsync();

        var link = page.WaitForElement("[data-testid=link]").GetAttribute("value")!;
        var webcal = "webcal" + link[link.IndexOf(':', StringComparison.Ordinal)..];
        Assert.Equal(webcal, page.Find("[data-testid=webcal]").GetAttribute("href"));
        Assert.Equal("https://calendar.google.com/calendar/r?cid=" + Uri.EscapeDataString(webcal), page.Find("[data-testid=google]").GetAttribute("href"));
        Assert.Equal("https://outlook.live.com/calendar/0/addfromweb?url=" + Uri.EscapeDataString(link), page.Find("[data-testid=outlook]").GetAttribute("href"));
        Assert.Equal("QR code of the link for My phone", page.Find("figure svg").GetAttribute("aria-label"));
        var said = page.Find("[data-testid=ready]").TextContent;
        Assert.Contains("Changes can take up to a day to show in your calendar. For today, look here.", said, StringComparison.Ordinal);
        Assert.Contains("Anyone with this link can read this calendar.", said, StringComparison.Ordinal);
        Assert.Equal(CalendarLevel.Appointment, (await FeedAsync()).Level);

        await page.Find("[data-testid=another]").ClickAsync(new());

        Assert.DoesNotContain(link, page.Markup, StringComparison.Ordinal);
        Assert.Equal("My phone 2", page.Find("#device").GetAttribute("value"));
        Assert.DoesNotContain(link, Show().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_NoNameAndNoWords_IsRefusedAtTheFieldsAndKeepsTheChoice()
    {
        var page = Show();
        await page.Find("#device").ChangeAsync(new() { Value = " " });
        await page.Find("input[value=Label]").ChangeAsync(new() { Value = "Label" });

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("#device-error").TextContent));
        Assert.NotEmpty(page.Find("#level-own-error").TextContent);
        Assert.Contains("chosen", page.Find("[data-testid=level-Label]").ClassList);
        Assert.Empty(page.FindAll("[data-testid=ready]"));
    }

    [Fact]
    public async Task Change_K31ToBusy_IsKept()
    {
        await AddAsync();
        var page = Show();

        await page.Find("button[aria-label='Change My phone']").ClickAsync(new());
        await page.Find("[data-testid=change] input[value=Busy]").ChangeAsync(new() { Value = "Busy" });
        await page.Find("[data-testid=change]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Busy", page.Find("[data-testid=feed] dl").TextContent, StringComparison.Ordinal));
        Assert.Equal(CalendarLevel.Busy, (await FeedAsync()).Level);
    }

    [Fact]
    public async Task Rotate_K35_ShowsAnotherLinkForTheSameDevice()
    {
        var old = await AddAsync();
        var page = Show();

        await page.Find("button[aria-label='New link for My phone']").ClickAsync(new());
        await page.Find("[data-testid=rotate] .primary").ClickAsync(new());

        var link = page.WaitForElement("[data-testid=link]").GetAttribute("value");
        Assert.NotEqual(old.Link, link);
        Assert.Single(page.FindAll("[data-testid=feed]"));
    }

    [Fact]
    public async Task Remove_K43_EndsTheLinkAndSaysThatTheAppMayKeepTheLastCopy()
    {
        await AddAsync();
        var page = Show();

        await page.Find("button[aria-label='Remove the link for My phone']").ClickAsync(new());
        await page.Find("[data-testid=remove] .danger").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("may keep the last copy", page.Find("[data-testid=removed]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=feed]"));
        Assert.NotNull((await FeedAsync()).RevokedAt);
    }

    [Fact]
    public async Task Page_Staff_ShowsTheOneLevelWithTitleAndRoom()
    {
        SignIn(PortalRole.Therapist);
        await Store.SaveAsync([.. Sample.GroupRows(out _, room: Sample.BigRoom.Id, dates: 2)]);

        var page = Show();

        Assert.StartsWith("The lock screen shows: Group, ", Preview(page, CalendarLevel.Staff), StringComparison.Ordinal);
        Assert.EndsWith($", {Sample.BigRoom.Name}", Preview(page, CalendarLevel.Staff), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("input[type=radio]"));
    }

    private static string? Preview(IRenderedComponent<AddToPhonePage> page, CalendarLevel level) => page.Find($"[data-testid=level-{level}] .lock").GetAttribute("aria-label");

    private async Task<NewFeedView> AddAsync() =>
        (await Store.UseCase<AddFeed>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), new("My phone", CalendarLevel.Appointment)), TestContext.Current.CancellationToken)).Value;

    private Task<CalendarFeed> FeedAsync() => Store.ReadAsync(db => db.CalendarFeeds.SingleAsync(TestContext.Current.CancellationToken));

    private IRenderedComponent<AddToPhonePage> Show()
    {
        var page = Render<AddToPhonePage>();
        page.WaitForElement("h1");
        return page;
    }
}

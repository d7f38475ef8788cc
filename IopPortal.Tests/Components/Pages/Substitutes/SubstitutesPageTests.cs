using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Substitutes;

public sealed class SubstitutesPageTests : ComponentHost
{
    [Fact]
    public async Task Apply_BestIsChosenAlready_OneClickCoversTheDay()
    {
        var session = await Store.SaveAsync(Sample.Session(clients: Sample.Ben.Id));
        var page = Open();
        Assert.Contains("on the client’s team", page.WaitForElement("[data-testid=why]").TextContent, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("1 session given to colleagues.", page.Find("[data-testid=echo]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Tess Therapist is out", page.Find("h1").TextContent);
        Assert.Equal(Sample.SecondTherapistStaff.Id, (await ReadAsync(session.Id)).LeadId);
    }

    [Fact]
    public async Task CallOff_WithoutAReason_AsksForItBesideTheField()
    {
        var session = await Store.SaveAsync(Sample.Session());
        var page = Open();
        page.WaitForElement("[data-testid=to-cover]");
        var select = page.Find("[data-testid=to-cover] select");
        await select.ChangeAsync(select.Children.Single(option => option.TextContent == "Call it off").GetAttribute("value")!);

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#cover-reason").GetAttribute("aria-invalid")));
        await page.Find("#cover-reason").ChangeAsync("Illness");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("1 session called off.", page.Find("[data-testid=echo]").TextContent, StringComparison.Ordinal));
        Assert.Equal(SessionStatus.Cancelled, (await ReadAsync(session.Id)).Status);
    }

    [Fact]
    public async Task Therapist_SeesTheOwnDayAtOnce()
    {
        SignIn(PortalRole.Therapist);
        await Store.SaveAsync(Sample.Session());

        var page = Open(staff: null);

        page.WaitForAssertion(() => Assert.Equal("Sessions of Tess Therapist on Tue, Feb 24", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("#cover-note"));
    }

    [Fact]
    public async Task UnderWay_CannotBeGivenAway_IsSaid()
    {
        await Store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12)));
        Store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9, 30);

        var page = Open();

        Assert.Contains("under way since 9:00 AM, cannot be given away", page.WaitForElement("[data-testid=under-way]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No sessions of", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<SubstitutesPage> Open(Guid? staff) => OpenAt($"substitutes?{(staff is { } id ? $"staff={id}&" : "")}date=2026-02-24");

    private IRenderedComponent<SubstitutesPage> Open() => Open(Sample.TherapistStaff.Id);

    private IRenderedComponent<SubstitutesPage> OpenAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SubstitutesPage>();
    }

    private Task<Session> ReadAsync(Guid id) =>
        Store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, TestContext.Current.CancellationToken));
}

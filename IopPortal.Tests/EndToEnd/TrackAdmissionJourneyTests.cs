using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>Workflow 3: a client is admitted to a track, every session booked, in four clicks at most; the week's hours stand there before anything is saved.</summary>
[Trait("Category", "EndToEnd")]
public sealed class TrackAdmissionJourneyTests(PortalFixture portal)
{
    private const int Limit = 4;

    private int _clicks;

    [Fact]
    public async Task AdmitToATrack_FromTheRecord_TakesFourClicksAtMost()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var client = await host.ReadAsync(db => db.Enrollments.Where(stay => stay.Status == EnrollmentStatus.Referred).OrderBy(stay => stay.Id).Select(stay => stay.ClientId).FirstAsync());
        var page = await portal.OpenAsync(host, $"clients/{client}", DemoAccount.CaseManager);

        await ClickAsync(page.GetByTestId("book-track"));
        await ChooseAsync(page.GetByLabel("Track", new() { Exact = true }), "Trauma");
        await Expect(page.GetByTestId("track-preview")).ToContainTextAsync("After: 9 h a week");
        await Expect(page.GetByTestId("track-preview")).ToContainTextAsync("minimum is 9 h");
        await ClickAsync(page.GetByTestId("admit-track"));
        await Expect(page.GetByTestId("places")).ToContainTextAsync("Trauma");

        var (booked, active) = await host.ReadAsync(async db => (
            await db.Bookings.CountAsync(booking => booking.Kind == BookingKind.Client && booking.ResourceId == client && booking.Active),
            await db.Enrollments.AnyAsync(stay => stay.ClientId == client && stay.Status == EnrollmentStatus.Active)));
        Assert.True(booked > 30, $"{booked} sessions are booked.");
        Assert.True(active);
        Assert.True(_clicks <= Limit, $"It took {_clicks} clicks.");
    }

    private Task ClickAsync(ILocator target)
    {
        _clicks++;
        return target.ClickAsync();
    }

    private async Task ChooseAsync(ILocator list, string track)
    {
        _clicks++;
        await list.SelectOptionAsync(new SelectOptionValue { Label = track });
    }
}

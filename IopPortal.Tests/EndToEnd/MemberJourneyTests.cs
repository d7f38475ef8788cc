using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A case manager pauses one place on the group's page and moves another to a group that has room.</summary>
[Trait("Category", "EndToEnd")]
public sealed class MemberJourneyTests(PortalFixture portal)
{
    private const int MostClicks = 3;
    private int _clicks;

    [Fact]
    public async Task Pause_OnTheGroupPage_TakesTwoClicksAndFreesTheDatesBetween()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var member = await MemberAsync(host);
        var page = await portal.OpenAsync(host, $"groups/{member.GroupId}", DemoAccount.CaseManager);
        var row = Row(page, member);

        await ClickAsync(row.GetByRole(AriaRole.Button, new() { Name = "Pause the place of" }));
        await row.GetByLabel("First day away").FillAsync("2026-03-02");
        await row.GetByLabel("Last day away").FillAsync("2026-03-08");
        await ClickAsync(row.GetByRole(AriaRole.Button, new() { Name = "Pause the place", Exact = true }));
        await Expect(page.GetByText("pauses: Mar 2 – Mar 8, 2026.")).ToBeVisibleAsync();

        Assert.InRange(_clicks, 1, MostClicks);
        var dates = await DatesAsync(host, member);
        Assert.DoesNotContain(dates, date => date >= new DateOnly(2026, 3, 2) && date <= new DateOnly(2026, 3, 8));
        Assert.Contains(dates, date => date > new DateOnly(2026, 3, 8));
    }

    [Fact]
    public async Task Move_OnTheGroupPage_TakesThreeInputsAndBooksTheOtherGroup()
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var made = await PlaceForOneMoreAsync(host);
        var member = await MemberAsync(host);
        var page = await portal.OpenAsync(host, $"groups/{member.GroupId}", DemoAccount.CaseManager);
        var row = Row(page, member);

        await ClickAsync(row.GetByRole(AriaRole.Button, new() { Name = "to another group" }));
        await row.GetByLabel("First day there").FillAsync("2026-03-09");
        _clicks++;
        await row.GetByLabel("To group").SelectOptionAsync(made.ToString());
        await ClickAsync(row.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }));
        await Expect(page.GetByText("from Monday, March 9.")).ToBeVisibleAsync();

        Assert.InRange(_clicks, 1, MostClicks);
        Assert.All(await DatesAsync(host, member), date => Assert.True(date < new DateOnly(2026, 3, 9)));
        Assert.NotEmpty(await DatesAsync(host, member with { GroupId = made }));
    }

    private async Task ClickAsync(ILocator target)
    {
        _clicks++;
        await target.ClickAsync();
    }

    private static ILocator Row(IPage page, Member member) =>
        page.GetByTestId("members").GetByRole(AriaRole.Listitem).Filter(new() { Has = page.Locator($"a[href='/clients/{member.ClientId}']") });

    /// <summary>Somebody of a group with sessions in the weeks to come.</summary>
    private static Task<Member> MemberAsync(PortalHost host) => host.ReadAsync(db => db.GroupMemberships
        .Where(place => place.To == null && place.FamilyContactId == null && db.Sessions.Count(session => session.GroupId == place.GroupId && session.Date > new DateOnly(2026, 3, 9)) > 6
            && db.GroupMemberships.Count(other => other.ClientId == place.ClientId && other.To == null) == 1
            && !db.Authorizations.Any(permitted => permitted.ClientId == place.ClientId)) // One that runs out would ask for a reason.
        .OrderBy(place => place.Id).Select(place => new Member(place.GroupId, place.ClientId)).FirstAsync());

    /// <summary>A late group nobody is in yet, like the one they leave.</summary>
    private static async Task<Guid> PlaceForOneMoreAsync(PortalHost host)
    {
        var from = await MemberAsync(host);
        return await host.ReadAsync(async db =>
        {
            var group = await db.Groups.AsNoTracking().SingleAsync(row => row.Id == from.GroupId);
            var sample = await db.Series.AsNoTracking().AsSingleQuery().SingleAsync(row => row.Id == group.SeriesId);
            var rule = new SeriesRule(WeekdaySet.Monday, 1, new(2026, 3, 9), new(2026, 3, 30), new(19, 0), new(20, 0), sample.TimeZone);
            var series = new Series(rule, sample.LocationId, null, Delivery.Telehealth, []);
            var other = new Group(new(group.Name + " late", "Session", group.Kind, "", group.TrackId, GroupEnrolment.Open, 0, 8), series.Id);
            var details = new SessionDetails(group.Kind, other.Name, sample.LocationId, sample.TimeZone, Delivery.Telehealth) { GroupId = other.Id, SeriesId = series.Id, Capacity = 8 };
            var meetings = SeriesDates.Resolve(rule).Select(date => new SeriesMeeting(new(date.Date, rule.Start, rule.End), date.Slot!.Value, new Dictionary<Guid, int>()));
            db.AddRange(series, other);
            db.AddRange(SeriesSessions.Make(details, meetings, [], null, [], TestClock.Monday));
            await db.SaveChangesAsync();
            return other.Id;
        });
    }

    private static Task<List<DateOnly>> DatesAsync(PortalHost host, Member member) => host.ReadAsync(db => db.Sessions
        .Where(session => session.GroupId == member.GroupId && session.StartUtc > TestClock.Monday && session.Bookings.Any(booking => booking.Active && booking.ResourceId == member.ClientId))
        .Select(session => session.Date).ToListAsync());

    private sealed record Member(Guid GroupId, Guid ClientId);
}

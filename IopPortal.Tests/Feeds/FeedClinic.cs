using System.Security.Cryptography;
using IopPortal.Data;
using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Feeds;

/// <summary>The demonstration program as a running portal on a day of the test's choice, with a calendar link for everybody in it at every level.</summary>
/// <remarks>Three clients more than the demonstration has: one without sessions, one with a thousand, one at a location in Dublin.</remarks>
public sealed class FeedClinic : IAsyncDisposable
{
    /// <summary>The owner's own words where a level shows any.</summary>
    public const string Label = "Piano, with Jo";

    private const int Many = 1000;
    private const int DaysInDublin = 56;

    private readonly HttpClient _program = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly List<FeedLink> _links = [];

    private FeedClinic(DateOnly day) => Host = new PortalHost(new TestClock(new DateTimeOffset(day, new(13, 0), TimeSpan.Zero)));

    public PortalHost Host { get; }

    public IReadOnlyList<FeedLink> Links => _links;

    private DateTimeOffset Now => Host.Clock.UtcNow;

    public static async Task<FeedClinic> OpenAsync(DateOnly day)
    {
        var clinic = new FeedClinic(day);
        clinic.Host.Start();
        clinic._program.BaseAddress = clinic.Host.Address;
        await using (var db = clinic.OpenStore())
        {
            clinic.AddClients(db, day);
            await db.SaveChangesAsync();
        }

        await clinic.AddLinksAsync();
        clinic.Host.Clock.Advance(TimeSpan.FromMinutes(5)); // Nothing has changed for a while.
        return clinic;
    }

    public PortalDbContext OpenStore() => new(TestStore.Options(Host.StoreFile));

    public async Task<FeedAnswer> FetchAsync(FeedLink link)
    {
        using var response = await _program.GetAsync(new Uri(link.Path, UriKind.Relative));
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "ETag").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return new(response.StatusCode, string.Join('\n', headers), await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The link of one of the demonstration's own accounts.</summary>
    public async Task<FeedLink> LinkOfAsync(string account, CalendarLevel level)
    {
        await using var db = OpenStore();
        var user = await db.Users.Where(row => row.Email == account).Select(row => row.Id).SingleAsync();
        return _links.Single(link => link.UserId == user && link.Level == level);
    }

    public async Task<Actor> ActorAsync(string account)
    {
        await using var db = OpenStore();
        return await db.Users.Where(user => user.Email == account).Select(user => new Actor(user.Id, user.SecurityStamp!)).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await Host.DisposeAsync();
    }

    private void AddClients(PortalDbContext db, DateOnly day)
    {
        var quay = new Location("Quay", "1 Custom House Quay, Dublin", "Europe/Dublin", "555");
        var (idle, busy, abroad) = (NewClient("Idle"), NewClient("Busy"), NewClient("Abroad"));
        db.AddRange(quay, idle, busy, abroad);
        var home = db.Locations.AsNoTracking().OrderBy(site => site.Id).First();
        db.AddRange(Enumerable.Range(0, Many).Select(days => SessionOn(day.AddDays(days), home, busy)));
        db.AddRange(Enumerable.Range(0, DaysInDublin).Select(days => SessionOn(day.AddDays(days - 14), quay, abroad)));
    }

    private static Client NewClient(string given) => Sample.NewClient("Zz" + given, "Qq" + given);

    private Session SessionOn(DateOnly date, Location site, Client client)
    {
        var slot = new LocalSlot(date, new(9, 0), new(12, 0));
        var session = new Session(new(SessionKind.GroupTherapy, "Relapse prevention", site.Id, site.TimeZone, Delivery.InPerson), slot, slot.Utc(site.TimeZone), Now);
        session.Book(BookingKind.Client, client.Id, BookingRole.Member, Now);
        return session;
    }

    private async Task AddLinksAsync()
    {
        await using var db = OpenStore();
        db.Add(new InstallationKey("calendar", RandomNumberGenerator.GetBytes(32)));
        var users = await db.Users.AsNoTracking().ToListAsync();
        foreach (var staff in await db.Staff.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync())
        {
            var user = users.FirstOrDefault(row => row.StaffId == staff)?.Id ?? AddUser(db, PortalRole.Therapist, staff, null);
            AddLink(db, user, CalendarOwner.Staff, staff, CalendarLevel.Staff);
        }

        CalendarLevel[] levels = [CalendarLevel.Busy, CalendarLevel.Appointment, CalendarLevel.Address, CalendarLevel.Label];
        foreach (var client in await db.Clients.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync())
        {
            var user = users.FirstOrDefault(row => row.ClientId == client)?.Id ?? AddUser(db, PortalRole.Client, null, client);
            foreach (var level in levels)
            {
                AddLink(db, user, CalendarOwner.Client, client, level);
            }
        }

        await db.SaveChangesAsync();
    }

    private static Guid AddUser(PortalDbContext db, PortalRole role, Guid? staff, Guid? client)
    {
        var name = $"{(staff ?? client):N}@people.test";
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name,
            NormalizedEmail = name.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            StaffId = staff,
            ClientId = client,
        };
        db.AddRange(user, new IdentityUserRole<Guid> { UserId = user.Id, RoleId = StoredRoles.IdOf(role) });
        return user.Id;
    }

    private void AddLink(PortalDbContext db, Guid user, CalendarOwner owner, Guid person, CalendarLevel level)
    {
        var token = SecretToken.New();
        var feed = new CalendarFeed(user, owner, person, SecretToken.HashOf(token)!, new("My phone", level, level == CalendarLevel.Label ? Label : ""), Now);
        db.Add(feed);
        _links.Add(new(feed.Id, user, owner, person, level, token, Now));
    }
}

using IopPortal.Data.Sqlite;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Data.Seeding;

public sealed class DemoProgramTests : IAsyncDisposable
{
    private static readonly DateTimeOffset MondayMorning = new(2026, 2, 23, 13, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly List<ServiceProvider> _stores = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    /// <summary>It stands in staff calendars, which lie on lock screens (K14, K29).</summary>
    [Fact]
    public async Task SeedAsync_EveryGroup_HasATitleThatSaysNothingOfCare()
    {
        string[] told = ["iop", "therapy", "recovery", "substance", "trauma", "mental", "health", "dbt", "skills", "eating", "adolescent", "family", "alumni", "processing", "treatment"];
        var contexts = await EmptyStoreAsync("a.db");

        await SeedAsync(contexts);

        await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var titles = await db.Groups.Select(group => group.DiscreetTitle).ToListAsync(Now);
        Assert.All(titles, title => Assert.True(title.Length > 0 && !told.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)), $"“{title}”"));
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task SeedAsync_EmptyStore_BuildsTheWholeProgram()
    {
        var contexts = await EmptyStoreAsync("a.db");

        var seeded = await SeedAsync(contexts);

        Assert.True(seeded);
        await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal((12, 48, 6, 9), (await db.Staff.CountAsync(Now), await db.Clients.CountAsync(Now), await db.Rooms.CountAsync(Now), await db.Tracks.CountAsync(Now)));
        Assert.Equal((35, 1), (await db.Enrollments.CountAsync(enrollment => enrollment.Status == EnrollmentStatus.Active, Now), await db.Enrollments.CountAsync(enrollment => enrollment.Status == EnrollmentStatus.Tapering, Now)));
        Assert.Equal(12, await db.GroupMemberships.CountAsync(m => db.Groups.Any(g => g.Id == m.GroupId && g.Name == "Morning mental health") && m.To == null, Now));
        Assert.True(await db.Attendance.CountAsync(record => record.Mark.Status == AttendanceStatus.Late, Now) > 20);
        Assert.True(await db.AttendanceChanges.CountAsync(change => change.Reason != "", Now) > 3);
        Assert.True(await db.Sessions.AnyAsync(session => session.Status == SessionStatus.Cancelled, Now));
        Assert.Equal((2, 1), (await db.Waitlist.CountAsync(e => db.Groups.Any(g => g.Id == e.GroupId && g.Name == "Morning mental health"), Now), await db.KeepApartPairs.CountAsync(Now)));
        Assert.True(await db.Bookings.CountAsync(booking => booking.Lane == Booking.PullOutLane, Now) > 10);
        Assert.True(await db.Sessions.MaxAsync(session => session.Date, Now) > new DateOnly(2026, 5, 1));
    }

    [Fact]
    public async Task SeedAsync_SameDayTwice_BuildsTheSameOnceInEachStore()
    {
        var first = await EmptyStoreAsync("b.db");
        var second = await EmptyStoreAsync("c.db");

        var seeded = (await SeedAsync(first), await SeedAsync(second), Again: await SeedAsync(second));

        Assert.Equal((true, true, false), seeded);
        Assert.Equal(await ContentAsync(first), await ContentAsync(second));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static async Task<List<string>> ContentAsync(IDbContextFactory<PortalDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync(Now);
        var marks = await db.Attendance
            .Join(db.Sessions, record => record.SessionId, session => session.Id, (record, session) => new { record, session })
            .Join(db.Clients, pair => pair.record.ClientId, client => client.Id, (pair, client) => new { client.Mrn, pair.session.StartUtc, pair.session.Kind, pair.record.Mark })
            .ToListAsync(Now);
        return [.. marks.Select(mark => mark.ToString()!).Order(StringComparer.Ordinal)];
    }

    private static Task<bool> SeedAsync(IDbContextFactory<PortalDbContext> contexts) =>
        DemoProgram.SeedAsync(contexts, "hash", new TestClock { UtcNow = MondayMorning }, Now);

    private async Task<IDbContextFactory<PortalDbContext>> EmptyStoreAsync(string name)
    {
        var services = new ServiceCollection();
        services.AddSqliteStore(_folder.File(name));
        var provider = services.BuildServiceProvider();
        _stores.Add(provider);
        var contexts = provider.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        await StoreMigration.MigrateAsync(contexts, Now);
        return contexts;
    }
}

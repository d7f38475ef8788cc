using IopPortal.Data;
using IopPortal.Data.Seeding;
using IopPortal.Data.Sqlite;
using IopPortal.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Support;

/// <summary>The demonstration program in a file of its own, with the portal's real use cases on it: rows enough to see what a query costs.</summary>
public sealed class DemoStore : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private ServiceProvider? _services;

    public DemoStore() => Commands = new CommandCount(File);

    public string File => _folder.File("portal.db");

    /// <summary>Listens from the beginning: without a listener EF stops telling of commands for a second.</summary>
    public CommandCount Commands { get; }

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        TestStore.Register(services, File, new TestClock());
        _services = services.BuildServiceProvider();
        var contexts = _services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        await StoreMigration.MigrateAsync(contexts, CancellationToken.None);
        await DemoProgram.SeedAsync(contexts, "hash", new TestClock(), CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync();
        await db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.ConfirmedAt, TestClock.Monday)); // Everybody just proved the password.
    }

    public T UseCase<T>()
        where T : notnull =>
        _services!.GetRequiredService<T>();

    public async Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> query)
    {
        await using var db = await _services!.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await query(db);
    }

    public Task<Actor> ActorAsync(string account) =>
        ReadAsync(db => db.Users.Where(user => user.Email == account).Select(user => new Actor(user.Id, user.SecurityStamp!)).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        Commands.Dispose();
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Dispose();
    }
}

using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Features;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Features.Portal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.Support;

/// <summary>A store of its own in a temporary file, holding the small clinic of Sample, with the portal's real use cases on it and a clock the test sets.</summary>
public sealed class TestStore : IAsyncDisposable, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Lazy<ServiceProvider> _services;

    public TestStore()
    {
        File = _folder.File("portal.db");
        TemplateStore.CopyTo(File);
        _services = new(BuildServices);
    }

    /// <summary>The database file, for a second process or a direct connection.</summary>
    public string File { get; }

    public TestClock Clock { get; } = new();

    public IServiceProvider Services => _services.Value;

    /// <summary>A use case as the portal would build it.</summary>
    public T UseCase<T>()
        where T : notnull =>
        Services.GetRequiredService<T>();

    public PortalDbContext CreateContext() => new(Options(File));

    /// <summary>Puts rows straight into the store, past every use case. The database's own rules still hold.</summary>
    public async Task SaveAsync(IReadOnlyList<object> rows)
    {
        await using var db = CreateContext();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>The same for one entity, which it gives back.</summary>
    public async Task<T> SaveAsync<T>(T entity)
        where T : class
    {
        await using var db = CreateContext();
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    }

    public async Task<TResult> ReadAsync<TResult>(Func<PortalDbContext, Task<TResult>> query)
    {
        await using var db = CreateContext();
        return await query(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }

        DeleteFile();
    }

    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }

        DeleteFile();
    }

    /// <summary>Registers what the portal registers for its use cases, with this store and this clock.</summary>
    public void Register(IServiceCollection services) => Register(services, File, Clock);

    /// <summary>The same on any file.</summary>
    internal static void Register(IServiceCollection services, string file, TestClock clock)
    {
        services.AddLogging();
        services.AddOptions<PortalOptions>();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSqliteStore(file);
        services.AddStrictQueries();
        services.AddFeatures();
        services.AddSingleton(new CheckInKey([.. Enumerable.Range(1, 32).Select(number => (byte)number)]));
    }

    internal static DbContextOptions<PortalDbContext> Options(string file)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        SqliteStore.Configure(options, file);
        return options.Options;
    }

    private ServiceProvider BuildServices()
    {
        var services = new ServiceCollection();
        Register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = false, ValidateOnBuild = false });
    }

    private void DeleteFile()
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Dispose();
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.Data.Sqlite;

/// <summary>Where the store is and how it is opened; the only place that names the engine.</summary>
public static class SqliteStore
{
    /// <summary>Seconds a statement waits for another process before it gives up.</summary>
    private const int TimeoutSeconds = 5;

    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string file) => services.AddSqliteStore(_ => file);

    /// <summary>For a file that is known only once the settings are read.</summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, Func<IServiceProvider, string> file)
    {
        services.AddPooledDbContextFactory<PortalDbContext>((provider, options) => Configure(options, file(provider)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        return services.AddSingleton<WriteGate>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = TimeoutSeconds, ForeignKeys = true };
        return options.UseSqlite(connection.ToString()).AddInterceptors(new SqlitePragmas(), new WriteLock());
    }
}

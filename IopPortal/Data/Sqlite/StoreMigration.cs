using Microsoft.EntityFrameworkCore;

namespace IopPortal.Data.Sqlite;

/// <summary>Brings the store to the schema this build knows.</summary>
public static class StoreMigration
{
    public static async Task MigrateAsync(IDbContextFactory<PortalDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Reachable and up to date.</summary>
    public static async Task<bool> IsReadyAsync(IDbContextFactory<PortalDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}

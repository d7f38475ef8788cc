using IopPortal.Data;
using IopPortal.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Portal;

/// <summary>Brings the store up to this build when the portal starts, and says later whether it can still be reached.</summary>
public sealed class Readiness(IDbContextFactory<PortalDbContext> contexts)
{
    public Task PrepareAsync(CancellationToken cancellationToken) => StoreMigration.MigrateAsync(contexts, cancellationToken);

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StoreMigration.IsReadyAsync(contexts, cancellationToken);
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}

using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>The one way to change the store for somebody who has no sign-in yet: the sign-in itself, a one-time link, the first administrator.</summary>
public sealed class AccountStore(IDbContextFactory<PortalDbContext> contexts, WriteGate gate, TimeProvider clock)
{
    public async Task<PortalDbContext> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>Takes the gate, works and commits. A refusal is not rolled back: what the work stored with it (a counted wrong try) stays.</summary>
    public async Task<Result<T>> WriteAsync<T>(Func<PortalDbContext, DateTimeOffset, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return new Refusal("store.busy");
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work(db, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception exception) when (exception is DbUpdateException or SqliteException && StoreRefusals.Read(exception) is { } refusal)
        {
            return refusal;
        }
    }

    /// <summary>The trail of what accounts did about themselves.</summary>
    public static AuditEvent Trace(DateTimeOffset at, Guid userId, string action) => new(at, userId, "", "ACC-6", action, userId, AuditOutcome.Done);
}

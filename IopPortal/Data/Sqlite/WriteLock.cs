using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace IopPortal.Data.Sqlite;

/// <summary>Takes the file's one write lock when a transaction begins. The driver asks for a taken lock seven times a second and is overtaken by a busy second process every time; this asks every millisecond.</summary>
internal sealed class WriteLock : DbTransactionInterceptor
{
    /// <summary>Changes nothing, and needs the lock to find that out.</summary>
    private const string Touch = "DELETE FROM CommandReceipts WHERE 0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (connection is not SqliteConnection { Handle: { } handle } sqlite)
        {
            return result;
        }

        var transaction = sqlite.BeginTransaction(deferred: true);
        try
        {
            return await IsLockedAsync(handle, cancellationToken) ? InterceptionResult<DbTransaction>.SuppressWithResult(transaction) : GiveUp(transaction, result);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>False in a store that has no tables yet.</summary>
    private static async Task<bool> IsLockedAsync(sqlite3 handle, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        int code;
        while ((code = raw.sqlite3_exec(handle, Touch)) == raw.SQLITE_BUSY)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new SqliteException("Another process holds the write lock.", code);
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return code == raw.SQLITE_OK;
    }

    private static InterceptionResult<DbTransaction> GiveUp(SqliteTransaction transaction, InterceptionResult<DbTransaction> result)
    {
        transaction.Dispose();
        return result;
    }
}

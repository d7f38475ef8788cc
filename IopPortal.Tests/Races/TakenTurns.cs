using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IopPortal.Races;

/// <summary>Writes down in which order commands got hold of the store: from here to its end a command is alone with it, whether it is done or refused.</summary>
internal sealed class TakenTurns : DbTransactionInterceptor
{
    private readonly AsyncLocal<int?> _number = new();
    private readonly ConcurrentQueue<int> _order = [];

    public IReadOnlyList<int> Order => [.. _order];

    public async Task<T> TakeAsync<T>(int number, Func<Task<T>> command)
    {
        _number.Value = number;
        return await command();
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (_number.Value is { } number)
        {
            _order.Enqueue(number);
        }

        return ValueTask.FromResult(result);
    }
}

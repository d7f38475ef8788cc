using IopPortal.Support;
using Microsoft.Data.Sqlite;

namespace IopPortal.Races;

/// <summary>What stands in a store after a race, read by plain SQL past every use case.</summary>
internal static class StoreState
{
    /// <summary>Pairs of held bookings of one person or room, in one lane, that overlap: the whole store is searched, without the bound the store's own rule uses.</summary>
    private const string Overlapping = """
        SELECT COUNT(*) FROM Bookings a JOIN Bookings b
          ON a.Kind = b.Kind AND a.ResourceId = b.ResourceId AND a.Lane = b.Lane AND a.Id < b.Id
        WHERE a.Active = 1 AND b.Active = 1 AND a.StartUtc < b.EndUtc AND b.StartUtc < a.EndUtc
        """;

    /// <summary>Sessions without anybody, bookings at another time than their session, commands without their audit row, rows that point nowhere.</summary>
    private const string HalfSaved = """
        SELECT (SELECT COUNT(*) FROM Sessions s WHERE NOT EXISTS (SELECT 1 FROM Bookings b WHERE b.SessionId = s.Id))
             + (SELECT COUNT(*) FROM Bookings b JOIN Sessions s ON s.Id = b.SessionId WHERE b.StartUtc <> s.StartUtc OR b.EndUtc <> s.EndUtc)
             + (SELECT COUNT(*) FROM CommandReceipts r WHERE NOT EXISTS (SELECT 1 FROM AuditEvents a WHERE a.ActorId = r.UserId AND a.At = r.At AND a.Outcome = 'Done'))
             + (SELECT COUNT(*) FROM pragma_foreign_key_check)
        """;

    public static Task<long> OverlapsAsync(TestStore store) => ScalarAsync(store, Overlapping);

    public static Task<long> HalvesAsync(TestStore store) => ScalarAsync(store, HalfSaved);

    public static Task<long> CountAsync(TestStore store, string table) => ScalarAsync(store, $"SELECT COUNT(*) FROM {table}");

    private static async Task<long> ScalarAsync(TestStore store, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store.File, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

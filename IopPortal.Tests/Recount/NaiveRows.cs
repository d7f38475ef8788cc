using Microsoft.Data.Sqlite;

namespace IopPortal.Recount;

/// <summary>The rows of a store as they stand in the file, every value as text, read with plain SQL.</summary>
internal sealed class NaiveRows : IDisposable
{
    private readonly SqliteConnection _connection;

    public NaiveRows(string file)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
    }

    public List<IReadOnlyDictionary<string, string?>> Of(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Fixed sentences of the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetString(column)));
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}

using Microsoft.Data.Sqlite;

namespace IopPortal.Support;

/// <summary>What a person's calendar must hold, by plain SQL that shares nothing with the portal's own code.</summary>
public static class PlainCalendar
{
    /// <summary>Sessions somebody is booked for, in date order; times are Unix seconds.</summary>
    public static async Task<IReadOnlyList<(Guid Session, long Start, long End, bool Cancelled)>> SessionsAsync(string file, string kind, Guid person)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT s.Id, s.StartUtc, s.EndUtc, s.Status = 'Cancelled'
            FROM Sessions s JOIN Bookings b ON b.SessionId = s.Id
            WHERE b.Kind = $kind AND b.ResourceId = $person AND s.Status <> 'Draft' AND (b.Active OR s.Status = 'Cancelled')
            ORDER BY s.StartUtc
            """;
        command.Parameters.AddWithValue("$kind", kind);
        command.Parameters.AddWithValue("$person", person.ToString().ToUpperInvariant());
        var sessions = new List<(Guid, long, long, bool)>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            sessions.Add((Guid.Parse(rows.GetString(0)), rows.GetInt64(1), rows.GetInt64(2), rows.GetBoolean(3)));
        }

        return sessions;
    }
}

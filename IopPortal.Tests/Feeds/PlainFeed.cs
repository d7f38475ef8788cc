using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IopPortal.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace IopPortal.Feeds;

/// <summary>What a link must hold, by plain SQL over the file and the system's own time zones: nothing here is shared with the portal's code.</summary>
public sealed class PlainFeed(string file, DateTimeOffset now)
{
    private readonly DateTime _midnight = now.UtcDateTime.Date;

    /// <summary>In date order; null when the link has ended by itself.</summary>
    public async Task<IReadOnlyList<PlainEntry>?> EntriesAsync(FeedLink link)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        if (link.Owner == CalendarOwner.Client && await IsOverAsync(connection, link))
        {
            return null;
        }

        var key = (byte[])(await ScalarAsync(connection, "SELECT Value FROM InstallationKeys WHERE Name = 'calendar'", link))!;
        var entries = await SessionsAsync(connection, link, key);
        if (entries.Count > 0)
        {
            return entries;
        }

        var changed = Convert.ToInt64(await ScalarAsync(connection, "SELECT MAX(ChangedAt) FROM CalendarVersions WHERE PersonId = $person", link) is long at ? at : 0, CultureInfo.InvariantCulture);
        var day = DateTime.UnixEpoch.AddSeconds(Math.Min(now.ToUnixTimeSeconds(), Math.Max(changed, link.CreatedAt.ToUnixTimeSeconds()))).Date;
        return [new(Uid(key, link, Guid.Empty), day, day.AddDays(1), IsCancelled: false, IsDay: true)];
    }

    private async Task<bool> IsOverAsync(SqliteConnection connection, FeedLink link) => await ScalarAsync(
        connection,
        """
        SELECT NOT EXISTS (SELECT 1 FROM Enrollments WHERE ClientId = $person AND Status NOT IN ('Discharged', 'Alumni', 'Declined'))
          AND $now >= 30 * 86400 + MAX(
            (SELECT unixepoch(MAX(DischargeDate), '+1 day') FROM Enrollments WHERE ClientId = $person),
            COALESCE((SELECT MAX(EndUtc) FROM Bookings WHERE Kind = 'Client' AND ResourceId = $person AND Active), 0))
        """,
        link) is 1L;

    private async Task<List<PlainEntry>> SessionsAsync(SqliteConnection connection, FeedLink link, byte[] key)
    {
        await using var command = Command(
            connection,
            """
            SELECT s.Id, s.Date, s.Start, s."End", s.TimeZone, s.Status = 'Cancelled'
            FROM Sessions s JOIN Bookings b ON b.SessionId = s.Id
            WHERE b.Kind = $kind AND b.ResourceId = $person AND b.ExemptReason = '' AND s.StartUtc >= $from
              AND ((s.Status = 'Scheduled' AND b.Active) OR (s.Status = 'Cancelled' AND $level <> 'Busy' AND s.Date >= $cancelled))
            ORDER BY s.StartUtc, s.Id
            """,
            link);
        var entries = new List<PlainEntry>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(rows.GetString(4));
            var date = DateTime.Parse(rows.GetString(1), CultureInfo.InvariantCulture);
            DateTime Utc(int column) => TimeZoneInfo.ConvertTimeToUtc(date + TimeSpan.Parse(rows.GetString(column), CultureInfo.InvariantCulture), zone);
            entries.Add(new(Uid(key, link, Guid.Parse(rows.GetString(0))), Utc(2), Utc(3), rows.GetBoolean(5)));
        }

        return entries;
    }

    private async Task<object?> ScalarAsync(SqliteConnection connection, string sql, FeedLink link)
    {
        await using var command = Command(connection, sql, link);
        return await command.ExecuteScalarAsync();
    }

    private SqliteCommand Command(SqliteConnection connection, string sql, FeedLink link)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$person", link.Person.ToString().ToUpperInvariant());
        command.Parameters.AddWithValue("$kind", link.Owner == CalendarOwner.Staff ? "Staff" : "Client");
        command.Parameters.AddWithValue("$level", link.Level.ToString());
        command.Parameters.AddWithValue("$now", now.ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$from", (long)(_midnight.AddDays(-60) - DateTime.UnixEpoch).TotalSeconds);
        command.Parameters.AddWithValue("$cancelled", _midnight.AddDays(-14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return command;
    }

    private static string Uid(byte[] key, FeedLink link, Guid session)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(link.Owner == CalendarOwner.Staff ? "staff" : "client"), .. Convert.FromHexString(link.Person.ToString("N")), .. Convert.FromHexString(session.ToString("N"))];
        var hex = Convert.ToHexStringLower(HMACSHA256.HashData(key, named));
        var variant = "89ab"[Convert.ToInt32(hex[16..17], 16) & 3];
        return $"{hex[..8]}-{hex[8..12]}-8{hex[13..16]}-{variant}{hex[17..20]}-{hex[20..32]}";
    }
}

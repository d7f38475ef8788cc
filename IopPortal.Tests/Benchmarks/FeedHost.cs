using System.Globalization;
using System.Net;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Benchmarks;

/// <summary>A portal whose store holds a number of clients with a hundred sessions each, and links of one client's calendar to fetch.</summary>
public sealed class FeedHost : IAsyncDisposable
{
    private const int SessionsEach = 100;

    private readonly PortalHost _host = new(new TestClock(), settings: new Dictionary<string, string>
    {
        ["Portal:Calendar:FetchesPerHour"] = "100000000",
        ["Portal:Calendar:WrongLinksPerHour"] = "100000000",
        ["Logging:LogLevel:Default"] = "Warning",
    });

    private readonly HttpClient _program = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 100 });
    private readonly List<string> _paths = [];

    public IReadOnlyList<string> Paths => _paths;

    public Uri Address => _host.Address;

    /// <param name="clients">Others, with a hundred sessions each.</param>
    /// <param name="own">Sessions of the client whose calendar is fetched.</param>
    /// <param name="links">To that calendar.</param>
    public static async Task<FeedHost> StartAsync(int clients, int own, int links = 1)
    {
        var host = new FeedHost();
        TemplateStore.CopyTo(host._host.StoreFile);
        await host.FillAsync(own, links);
        await host.MultiplyAsync(clients);
        host._host.Start();
        host._program.BaseAddress = host._host.Address;
        return host;
    }

    public async Task<byte[]> FetchAsync(int link = 0)
    {
        using var response = await _program.GetAsync(new Uri(_paths[link], UriKind.Relative));
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsByteArrayAsync() : throw new InvalidOperationException($"{response.StatusCode}");
    }

    /// <summary>Asks for a calendar that is not there.</summary>
    public async Task MissAsync(string path)
    {
        using var response = await _program.GetAsync(new Uri(path, UriKind.Relative));
        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            throw new InvalidOperationException($"{response.StatusCode}");
        }
    }

    public async Task RevokeAsync(int link)
    {
        await using var db = new IopPortal.Data.PortalDbContext(TestStore.Options(_host.StoreFile));
        var hash = SecretToken.HashOf(Path.GetFileNameWithoutExtension(_paths[link]));
        (await db.CalendarFeeds.SingleAsync(feed => feed.TokenHash == hash)).Revoke(TestClock.Monday);
        await db.SaveChangesAsync();
    }

    public async Task RevalidateAsync(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_paths[0], UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await _program.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.NotModified)
        {
            throw new InvalidOperationException($"{response.StatusCode}");
        }
    }

    public async Task<string> TagAsync()
    {
        using var response = await _program.GetAsync(new Uri(_paths[0], UriKind.Relative));
        return response.Headers.ETag!.Tag;
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private async Task FillAsync(int own, int links)
    {
        await using var db = new IopPortal.Data.PortalDbContext(TestStore.Options(_host.StoreFile));
        db.Add(new InstallationKey("calendar", new byte[32]));
        db.AddRange(Enumerable.Range(0, own).Select(day => Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(day)))));
        for (var link = 0; link < links; link++)
        {
            var token = SecretToken.New();
            db.Add(new CalendarFeed(Sample.ClientActor.UserId, CalendarOwner.Client, Sample.Ana.Id, SecretToken.HashOf(token)!, new("Phone", CalendarLevel.Appointment), TestClock.Monday));
            _paths.Add($"cal/{token}.ics");
        }

        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <summary>Copies one client, session and booking many times by plain SQL, past the rules that would check each.</summary>
    private async Task MultiplyAsync(int clients)
    {
        await using var connection = new SqliteConnection($"Data Source={_host.StoreFile};Pooling=False");
        await connection.OpenAsync();
        var rules = await RowsAsync(connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('Clients', 'Sessions', 'Bookings')");
        var names = await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('Clients', 'Sessions', 'Bookings')");
        var (client, session) = ("printf('%08X-0000-7000-8000-%012X', 1, c.value)", "printf('%08X-0000-7000-8000-%012X', 2, c.value * 100 + s.value)");
        var start = "(SELECT MIN(StartUtc) FROM Sessions) + s.value * 86400 + (c.value % 9) * 3600";
        string[] sql =
        [
            "PRAGMA foreign_keys = OFF", "PRAGMA synchronous = OFF", "BEGIN",
            .. names.Select(name => $"DROP TRIGGER {name}"),
            await CopyAsync(connection, "Clients", $"FROM generate(1, {clients}) c", ("Id", client), ("Mrn", "printf('X-%06d', c.value)")),
            await CopyAsync(connection, "Sessions", $"FROM generate(1, {clients}) c, generate(0, {SessionsEach - 1}) s", ("Id", session), ("StartUtc", start), ("EndUtc", start + " + 3600"), ("Date", $"date({start}, 'unixepoch')")),
            await CopyAsync(connection, "Bookings", $"FROM generate(1, {clients}) c, generate(0, {SessionsEach - 1}) s", ("SessionId", session), ("ResourceId", client), ("ClientId", client), ("Kind", "'Client'"), ("StartUtc", start), ("EndUtc", start + " + 3600")),
            .. rules, "COMMIT", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)",
        ];
        foreach (var statement in sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Numbers(statement);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>SQLite here has no table of numbers, so each is counted.</summary>
    private static string Numbers(string sql) => System.Text.RegularExpressions.Regex.Replace(
        sql, @"generate\((\d+), (\d+)\)", found => string.Create(
            CultureInfo.InvariantCulture, $"(WITH RECURSIVE n(value) AS (SELECT {found.Groups[1].Value} UNION ALL SELECT value + 1 FROM n WHERE value < {found.Groups[2].Value}) SELECT value FROM n)"));

    private static async Task<string> CopyAsync(SqliteConnection connection, string table, string from, params (string Column, string Value)[] other)
    {
        var columns = await RowsAsync(connection, $"SELECT name FROM pragma_table_info('{table}')");
        var values = columns.Select(column => other.FirstOrDefault(one => one.Column == column) is { Value: { } value } ? value : column == "Id" ? "randomblob(16)" : $"t.\"{column}\"");
        var where = table == "Bookings" ? "WHERE Kind = 'Client' AND Active" : "";
        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} {from}, (SELECT * FROM {table} {where} LIMIT 1) t";
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace IopPortal.Features.Reading;

/// <summary>What every read costs, told by counts and by the store's own plans, not by clocks.</summary>
public sealed partial class ReadOperationTests(DemoStore store) : IClassFixture<DemoStore>
{
    /// <summary>Tables that grow with the years; nobody may read one from end to end.</summary>
    private static readonly HashSet<string> Long = ["Sessions", "Bookings", "Attendance", "AttendanceChanges", "GroupMemberships", "AuditEvents", "CommandReceipts"];

    public static TheoryData<string> Cases => [.. ReadCases.All.Select(read => read.Name)];

    [Fact]
    public void HandleAsync_EveryUseCaseThatReads_IsAmongTheCases()
    {
        var reading = FeatureServices.UseCases
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(ReadOperation))))
            .Select(type => type.Name);

        Assert.Empty(reading.Except(ReadCases.All.Select(read => read.UseCase)).Except(ReadCases.NotAPage));
    }

    /// <summary>The demonstration program has dozens of clients and hundreds of sessions: a read that asks once a row would send far more.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task HandleAsync_DemonstrationProgram_SendsFewCommands(string name)
    {
        var read = Case(name);
        await CallAsync(read); // The second opening within five minutes leaves no second audit row.

        var sent = await CallAsync(read);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"COMMANDS {name}: {sent.Count} of {read.Most}"));
        Assert.True(sent.Count > 0 && sent.Count <= read.Most, $"{name} sent {sent.Count} commands, {read.Most} are allowed:\n{string.Join("\n\n", sent.Select(command => command.Text))}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task HandleAsync_DemonstrationProgram_ReadsNoLongTableFromEndToEnd(string name)
    {
        var sent = await CallAsync(Case(name));

        var scans = new List<string>();
        foreach (var command in sent.Where(command => command.Text.Contains("SELECT", StringComparison.Ordinal)))
        {
            scans.AddRange((await PlanAsync(command)).Where(step => IsLongScan(step, command.Text)).Select(step => $"{step}\n{command.Text}"));
        }

        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    [Theory]
    [InlineData("SCAN s", "SELECT * FROM \"Sessions\" AS \"s\"", true)]
    [InlineData("SCAN b0 USING COVERING INDEX IX_Any", "SELECT 1 FROM \"Rooms\" AS \"r\" LEFT JOIN \"Bookings\" AS \"b0\" ON 1", true)]
    [InlineData("SEARCH s USING INDEX IX_Any (Date>?)", "SELECT * FROM \"Sessions\" AS \"s\"", false)]
    [InlineData("SCAN r", "SELECT * FROM \"Rooms\" AS \"r\"", false)]
    [InlineData("SCAN s0", "SELECT * FROM (SELECT 1 FROM \"Sessions\" AS \"s\") AS \"s0\"", false)]
    public void IsLongScan_Step_TellsByTheTableBehindTheName(string step, string sql, bool expected) => Assert.Equal(expected, IsLongScan(step, sql));

    private static ReadCase Case(string name) => ReadCases.All.Single(read => read.Name == name);

    private static bool IsLongScan(string step, string sql) =>
        Scan().Match(step) is { Success: true } scan
        && Source().Matches(sql).Any(source => source.Groups["alias"].Value == scan.Groups["alias"].Value && Long.Contains(source.Groups["table"].Value));

    [GeneratedRegex(@"^SCAN (?<alias>\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex(@"(?:FROM|JOIN) ""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Source();

    private async Task<IReadOnlyList<SentCommand>> CallAsync(ReadCase read)
    {
        var things = await DemoThings.FindAsync(store);
        var actor = await store.ActorAsync(read.Account);
        var before = store.Commands.Value;

        var refusals = await read.CallAsync(store, things, actor);

        Assert.Empty(refusals);
        return [.. store.Commands.Sent.Skip(before)];
    }

    private async Task<List<string>> PlanAsync(SentCommand sent)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store.File }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sent.Text}";
        foreach (var (parameter, value) in sent.Parameters)
        {
            command.Parameters.AddWithValue(parameter, value);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}

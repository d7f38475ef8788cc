using System.Globalization;
using IopPortal.Domain.Attendance;
using IopPortal.Recount;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed partial class MarkAttendanceTests
{
    private const int Corrections = 120;

    /// <summary>Tables a mark may write to: its own row, a step of history, and who did it.</summary>
    private static readonly string[] Written = ["Attendance", "AttendanceChanges", "AuditEvents"];

    [Fact]
    public async Task HandleAsync_C7AnyCorrection_ChangesItsOwnRowAndAppendsExactlyThatStep()
    {
        var (roll, random) = (await Roll.AtAsync(_store, 9, 30), new Random(20260223));
        var changed = 0;
        for (var number = 0; number < Corrections; number++)
        {
            var client = random.Next(2) == 0 ? Sample.Ana.Id : Sample.Ben.Id;
            _store.Clock.UtcNow = Sample.At(Sample.Monday, 9, 30).AddHours(number < 20 ? 1 : random.Next(96));
            var before = Dump();
            var mark = MarkOf(before, roll.Session.Id, client);

            var result = await roll.SendAsync(RandomMark(roll, random, client, Version(mark)), random.Next(5) == 0 ? Sample.Therapist : Sample.Director);

            changed += AssertOnlyThat(before, Dump(), roll.Session.Id, client, result is { Succeeded: true, Value.Changed: true }) ? 1 : 0;
        }

        Assert.InRange(changed, Corrections / 3, Corrections - 5); // Refusals and repeated marks are among them too.
    }

    private static MarkAttendanceCommand RandomMark(Roll roll, Random random, Guid client, int version) => roll.Mark(
        Pick(random, AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Excused, AttendanceStatus.Unexcused, AttendanceStatus.NoShow, AttendanceStatus.CheckedIn),
        random.Next(8) == 0 ? version + 1 : version,
        client) with
    {
        ArrivedAt = random.Next(2) == 0 ? new TimeOnly(9, random.Next(50)) : null,
        LeftAt = random.Next(3) == 0 ? new TimeOnly(11, random.Next(60)) : null,
        AbsenceReason = random.Next(2) == 0 ? Pick(random, AbsenceReason.Illness, AbsenceReason.Bereavement) : null,
        AdmitLate = random.Next(2) == 0,
        Reason = random.Next(6) == 0 ? "" : "Looked it up",
    };

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private Dictionary<string, List<string>> Dump()
    {
        using var rows = new NaiveRows(_store.File);
        return rows.Of("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'CalendarVersions'").Select(table => table["name"]!)
            .ToDictionary(table => table, table => rows.Of($"SELECT * FROM \"{table}\" ORDER BY rowid").ConvertAll(row => string.Join('|', row.Select(cell => $"{cell.Key}={cell.Value ?? "null"}"))));
    }

    private static string? MarkOf(Dictionary<string, List<string>> store, Guid session, Guid client) =>
        store["Attendance"].SingleOrDefault(row => Cell(row, "SessionId") == Text(session) && Cell(row, "ClientId") == Text(client));

    private static int Version(string? mark) => mark is null ? 0 : int.Parse(Cell(mark, "Version"), CultureInfo.InvariantCulture);

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static string Cell(string row, string name) => row.Split('|').Single(cell => cell.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private static bool AssertOnlyThat(Dictionary<string, List<string>> before, Dictionary<string, List<string>> after, Guid session, Guid client, bool changed)
    {
        Assert.All(before.Keys.Except(Written), table => Assert.Equal(before[table], after[table]));
        Assert.Equal(before["AuditEvents"], after["AuditEvents"].Take(before["AuditEvents"].Count));
        Assert.Equal(before["AttendanceChanges"], after["AttendanceChanges"].Take(before["AttendanceChanges"].Count));
        var (old, now) = (MarkOf(before, session, client), MarkOf(after, session, client));
        Assert.Equal(before["Attendance"].Where(row => row != old), after["Attendance"].Where(row => row != now));
        var steps = after["AttendanceChanges"].Skip(before["AttendanceChanges"].Count).ToList();
        if (!changed)
        {
            Assert.Empty(steps);
            Assert.Equal(old, now);
            return false;
        }

        var step = Assert.Single(steps);
        Assert.NotEqual(old, now);
        Assert.Equal((Text(session), Text(client)), (Cell(step, "SessionId"), Cell(step, "ClientId")));
        foreach (var part in new[] { "Status", "ArrivedAt", "LeftAt" })
        {
            Assert.Equal(old is null ? "null" : Cell(old, "Mark_" + part), Cell(step, "Old" + part));
            Assert.Equal(Cell(now!, "Mark_" + part), Cell(step, "New" + part));
        }

        Assert.Equal((Cell(now!, "MarkedBy"), Cell(now!, "MarkedAt")), (Cell(step, "By"), Cell(step, "At")));
        return true;
    }
}

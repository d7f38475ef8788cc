using System.Globalization;
using IopPortal.Domain.Payers;
using IopPortal.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Authorizations;

/// <summary>Counts again in plain SQL and a few naive lines, sharing nothing with the portal's own arithmetic, what each authorisation of the demonstration program has kept and reaches.</summary>
public sealed class ClientCareTests : IClassFixture<DemoStore>
{
    private const string Rows = """
        SELECT s.Date, s.StartUtc, s.EndUtc, a.Mark_Status, a.Mark_ArrivedAt, a.Mark_LeftAt, b.Active, s.Kind
        FROM Bookings b JOIN Sessions s ON s.Id = b.SessionId LEFT JOIN Attendance a ON a.SessionId = s.Id AND a.ClientId = b.ResourceId
        WHERE b.Kind = 'Client' AND b.ResourceId = $client AND s.Status = 'Scheduled'
        """;

    private static readonly string[] NotCounted = ["FamilyEducation", "FamilySupportGroup", "CaseManagement", "DrugScreen", "Orientation", "Alumni", "Aftercare", "TeamMeeting", "Supervision", "Other"];

    private readonly DemoStore _store;

    public ClientCareTests(DemoStore store) => _store = store;

    [Fact]
    public async Task Use_EveryAuthorisationOfTheDemonstration_AgreesWithANaiveCount()
    {
        var reviewer = await _store.ActorAsync(DemoAccount.Reviewer);
        var known = await _store.ReadAsync(db => db.Authorizations.Where(row => row.Status == AuthorizationStatus.Approved)
            .Join(db.Payers, row => row.PayerId, payer => payer.Id, (row, payer) => new { Row = row, payer.Numbers }).ToListAsync());
        Assert.True(known.Count >= 20);

        foreach (var one in known)
        {
            var days = await DaysAsync(one.Row.ClientId);
            var minimum = one.Numbers.DayMinimum!.Value;
            var kept = days.Where(day => Within(day.Key, one.Row)).Count(day => day.Value.Kept >= minimum);
            var upcoming = days.Where(day => Within(day.Key, one.Row)).Count(day => day.Value.Kept < minimum && day.Value.Planned >= minimum);
            var last = days.Where(day => Within(day.Key, one.Row) && day.Value.Planned >= minimum).OrderBy(day => day.Key).Take((int)one.Row.Allowed).Select(day => (DateOnly?)day.Key).LastOrDefault();

            var view = (await _store.UseCase<GetAuthorizations>().HandleAsync(reviewer, one.Row.ClientId, TestContext.Current.CancellationToken)).Value;
            var use = view.Others.Append(view.Current!).Single(row => row.Id == one.Row.Id).Use;

            Assert.Equal((kept, upcoming, last), ((int)use.Kept, (int)use.Upcoming, use.LastCovered));
        }
    }

    private static bool Within(DateOnly date, Authorization row) => row.Start <= date && date <= row.End;

    /// <summary>Each minute of a day ticked once, kept or still to come.</summary>
    private async Task<Dictionary<DateOnly, (int Kept, int Planned)>> DaysAsync(Guid client)
    {
        var kept = new Dictionary<DateOnly, HashSet<long>>();
        var planned = new Dictionary<DateOnly, HashSet<long>>();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _store.File, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Rows;
        command.Parameters.AddWithValue("$client", client.ToString().ToUpperInvariant());
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (NotCounted.Contains(reader.GetString(7)))
            {
                continue;
            }

            var date = DateOnly.Parse(reader.GetString(0), CultureInfo.InvariantCulture);
            var (start, end) = (reader.GetInt64(1), reader.GetInt64(2));
            var status = reader.IsDBNull(3) ? "Expected" : reader.GetString(3);
            var came = status is "Present" or "Late" or "LeftEarly";
            if (came)
            {
                var arrived = reader.IsDBNull(4) ? start : reader.GetInt64(4);
                Tick(kept, date, arrived <= start + (5 * 60) ? start : arrived, reader.IsDBNull(5) ? end : Math.Min(end, reader.GetInt64(5)));
            }
            else if (status is "Expected" or "CheckedIn" && reader.GetBoolean(6) && TestClock.Monday.ToUnixTimeSeconds() < end)
            {
                Tick(planned, date, start, end);
            }
        }

        return kept.Keys.Union(planned.Keys).ToDictionary(date => date, date =>
        {
            var done = kept.GetValueOrDefault(date, []);
            return (done.Count, done.Union(planned.GetValueOrDefault(date, [])).Count());
        });
    }

    private static void Tick(Dictionary<DateOnly, HashSet<long>> days, DateOnly date, long from, long to)
    {
        var minutes = days.TryGetValue(date, out var known) ? known : days[date] = [];
        for (var at = from; at < to; at += 60)
        {
            minutes.Add(at / 60);
        }
    }
}

using System.Text.RegularExpressions;
using IopPortal.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace IopPortal.Feeds;

/// <summary>What no calendar may say, by plain SQL over the whole file: names of people, groups, tracks and programs, and words that tell what the clinic treats.</summary>
public sealed class ForbiddenWords
{
    private static readonly string[] Care = ["iop", "intensive", "outpatient", "substance", "addiction", "recovery", "rehab", "therapy", "treatment", "group", "dbt", "trauma", "psych", "iopportal", "relapse"];

    private readonly Regex _client;
    private readonly Regex _staff;

    private ForbiddenWords(string[] people, string[] others, string[] groups)
    {
        ForClients = [.. Care.Concat(people).Concat(others).Concat(groups)];
        ForStaff = [.. people.Concat(groups)]; // A staff calendar may show its discreet title and room.
        _client = Whole(ForClients);
        _staff = Whole(ForStaff);
    }

    /// <summary>For the calendars of clients, at every level.</summary>
    public IReadOnlyList<string> ForClients { get; }

    /// <summary>For those of staff: clients, groups and tracks.</summary>
    public IReadOnlyList<string> ForStaff { get; }

    public static async Task<ForbiddenWords> ReadAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return new(
            await WordsAsync(connection, "SELECT GivenName FROM Clients UNION SELECT FamilyName FROM Clients UNION SELECT PreferredName FROM Clients UNION SELECT Mrn FROM Clients UNION SELECT Name FROM FamilyContacts"),
            await WordsAsync(connection, "SELECT GivenName FROM Staff UNION SELECT FamilyName FROM Staff UNION SELECT DiscreetTitle FROM Groups UNION SELECT Name FROM Rooms UNION SELECT Name FROM Payers"),
            await WordsAsync(connection, "SELECT Name FROM Programs UNION SELECT Name FROM Tracks UNION SELECT Name FROM Groups WHERE Name <> DiscreetTitle UNION SELECT Title FROM Sessions WHERE Title NOT IN (SELECT DiscreetTitle FROM Groups)"));
    }

    /// <summary>The forbidden words that occur, as whole words, whatever their case.</summary>
    public IEnumerable<string> In(string text, CalendarOwner owner) => (owner == CalendarOwner.Staff ? _staff : _client).Matches(text).Select(match => match.Value).Distinct();

    private static Regex Whole(IEnumerable<string> words) => new($@"(?<!\w)(?:{string.Join('|', words.Select(Regex.Escape))})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static async Task<string[]> WordsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var words = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            words.Add(rows.GetString(0));
        }

        return [.. words.Where(word => word.Length > 1)];
    }
}

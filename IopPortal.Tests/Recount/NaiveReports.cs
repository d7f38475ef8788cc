using System.Globalization;

namespace IopPortal.Recount;

/// <summary>Counts the figures of the reports again from rows alone: one line of text for each line of a report.</summary>
internal sealed partial class NaiveReports
{
    private const string NoTrack = "No track";

    private static readonly string[] WithoutClients = ["TeamMeeting", "Supervision"];

    private readonly NaiveCount _count;
    private readonly long _now;
    private readonly DateOnly _today;
    private readonly (DateOnly First, DateOnly Last) _period;
    private readonly List<IReadOnlyDictionary<string, string?>> _sessions;
    private readonly List<IReadOnlyDictionary<string, string?>> _marks;
    private readonly List<IReadOnlyDictionary<string, string?>> _contacts;
    private readonly List<IReadOnlyDictionary<string, string?>> _stays;
    private readonly List<IReadOnlyDictionary<string, string?>> _followed;
    private readonly List<IReadOnlyDictionary<string, string?>> _tracks;
    private readonly List<IReadOnlyDictionary<string, string?>> _groups;
    private readonly List<IReadOnlyDictionary<string, string?>> _places;

    public NaiveReports(string file, NaiveCount count, DateTimeOffset now, DateOnly today, DateOnly first, DateOnly last)
    {
        (_count, _now, _today, _period) = (count, now.ToUnixTimeSeconds(), today, (first, last));
        using var rows = new NaiveRows(file);
        _sessions = rows.Of("SELECT s.Id, s.Date, s.StartUtc, s.Kind, s.Status, s.GroupId, g.Name AS \"Group\", s.CancelReason, s.ClosureId FROM Sessions s LEFT JOIN Groups g ON g.Id = s.GroupId");
        _marks = rows.Of("""
            SELECT a.ClientId, a.Mark_Status AS Mark, s.Date, s.StartUtc, g.Name AS "Group"
            FROM Attendance a JOIN Sessions s ON s.Id = a.SessionId LEFT JOIN Groups g ON g.Id = s.GroupId WHERE s.Status = 'Scheduled'
            """);
        _contacts = rows.Of("""
            SELECT m.GivenName || ' ' || m.FamilyName AS Staff, s.Date, s.StartUtc, s.EndUtc, s.Kind
            FROM Bookings b JOIN Sessions s ON s.Id = b.SessionId JOIN Staff m ON m.Id = b.ResourceId WHERE b.Kind = 'Staff' AND b.Active = 1 AND s.Status = 'Scheduled'
            """);
        _stays = rows.Of("SELECT Id, ClientId, Status, ReferralDate, AdmitDate, DischargeDate, DischargeReason FROM Enrollments");
        _followed = rows.Of("SELECT f.EnrollmentId, e.ClientId, f.\"From\" AS First, f.\"To\" AS Last, t.Name FROM EnrollmentTracks f JOIN Enrollments e ON e.Id = f.EnrollmentId JOIN Tracks t ON t.Id = f.TrackId ORDER BY f.\"From\" DESC, f.Id");
        _tracks = rows.Of("SELECT Name FROM Tracks");
        _groups = rows.Of("SELECT g.Id, g.Capacity, t.Name AS Track, r.LastDate FROM Groups g JOIN Series r ON r.Id = g.SeriesId JOIN Tracks t ON t.Id = g.TrackId");
        _places = rows.Of("SELECT GroupId, \"From\" AS First, \"To\" AS Last FROM GroupMemberships");
    }

    /// <summary>C10: of what has begun and was not called off.</summary>
    public IEnumerable<string> Attendance()
    {
        var marks = _marks.Where(mark => Lies(mark, _period) && Number(mark["StartUtc"]) <= _now && (Came(mark) || mark["Mark"] is "Excused" or "Unexcused" or "NoShow")).ToList();
        return
        [
            .. Weeks(_period.Last).Select(week => Rate($"weeks/{Text(week.First)}", marks.Where(mark => Lies(mark, week)))),
            .. marks.Select(mark => mark["Group"]).Distinct().Select(group => Rate($"groups/{group ?? "Sessions outside groups"}", marks.Where(mark => mark["Group"] == group))),
            .. marks.Select(mark => Date(mark["Date"])!.Value.DayOfWeek).Distinct().Select(day => Rate($"weekdays/{day}", marks.Where(mark => Date(mark["Date"])!.Value.DayOfWeek == day))),
            .. new[] { "weeks/All", "groups/All", "weekdays/All" }.Select(all => Rate(all, marks)),
        ];
    }

    /// <summary>Of each client's days on which something was planned so far.</summary>
    public IEnumerable<string> Hours()
    {
        var days = (from client in _count.Clients
                    from date in _count.Dates(client)
                    where _period.First <= date && date <= _period.Last
                    let asked = _count.Asked(client, date)
                    where asked > 0
                    select (Date: date, Asked: asked, _count.Day(client, date).Delivered, Track: _followed.Find(row => row["ClientId"] == client && Covers(row, date))?["Name"] ?? NoTrack)).ToList();
        return
        [
            .. Weeks(_period.Last).Select(week => Of($"weeks/{Text(week.First)}", days.Where(day => week.First <= day.Date && day.Date <= week.Last))),
            .. days.Select(day => day.Track).Distinct().Select(track => Of($"tracks/{track}", days.Where(day => day.Track == track))),
            Of("weeks/All", days),
            Of("tracks/All", days),
        ];

        static string Of(string line, IEnumerable<(DateOnly Date, int Asked, int Delivered, string Track)> days)
        {
            var (number, asked, delivered) = (days.Count(), days.Sum(day => day.Asked), days.Sum(day => day.Delivered));
            return Line(line, number, asked, delivered, asked == 0 ? null : (double)delivered / asked);
        }
    }

    public IEnumerable<string> Cancellations()
    {
        var sessions = _sessions.Where(session => Lies(session, _period) && session["Status"] != "Draft" && !WithoutClients.Contains(session["Kind"])).ToList();
        var cancelled = sessions.Where(IsCancelled).ToList();
        return
        [
            .. Weeks(_period.Last).Select(week => Of($"weeks/{Text(week.First)}", sessions.Where(session => Lies(session, week)))),
            .. sessions.Select(session => session["Group"]).Distinct().Select(group => Of($"groups/{group ?? "Sessions outside groups"}", sessions.Where(session => session["Group"] == group))),
            .. cancelled.Select(Cause).Distinct().Select(cause => Line($"reasons/{cause}", cancelled.Count(session => Cause(session) == cause))),
            Of("weeks/All", sessions),
            Of("groups/All", sessions),
            Line("reasons/All", cancelled.Count),
        ];

        static string Cause(IReadOnlyDictionary<string, string?> session) => session["ClosureId"] is null ? session["CancelReason"]! : "Day closed";

        static string Of(string line, IEnumerable<IReadOnlyDictionary<string, string?>> sessions)
        {
            var (planned, off) = (sessions.Count(), sessions.Count(IsCancelled));
            return Line(line, planned, off, planned == 0 ? null : (double)off / planned);
        }
    }

    /// <summary>Minute by minute, each colleague for himself.</summary>
    public IEnumerable<string> Contact()
    {
        var contacts = _contacts.Where(row => Lies(row, _period) && Number(row["EndUtc"]) <= _now && !WithoutClients.Contains(row["Kind"])).ToList();
        var weeks = Math.Max(1, Days(_period.First, _today < _period.Last ? _today : _period.Last)) / 7.0;
        return
        [
            .. contacts.Select(row => row["Staff"]).Distinct().Select(person => Of($"staff/{person}", weeks, contacts.Where(row => row["Staff"] == person))),
            .. Weeks(_period.Last).Select(week => Of($"weeks/{Text(week.First)}", null, contacts.Where(row => Lies(row, week)))),
            Of("staff/All", weeks, contacts),
            Of("weeks/All", null, contacts),
        ];

        static string Of(string line, double? weeks, IEnumerable<IReadOnlyDictionary<string, string?>> contacts)
        {
            var minutes = new HashSet<(string, long)>();
            foreach (var row in contacts)
            {
                for (var minute = Number(row["StartUtc"]) / 60; minute < Number(row["EndUtc"]) / 60; minute++)
                {
                    minutes.Add((row["Staff"]!, minute));
                }
            }

            return weeks is { } number ? Line(line, contacts.Count(), minutes.Count, Math.Round(minutes.Count / number)) : Line(line, contacts.Count(), minutes.Count);
        }
    }

    private static string Rate(string line, IEnumerable<IReadOnlyDictionary<string, string?>> marks)
    {
        var (all, came, excused) = (marks.Count(), marks.Count(Came), marks.Count(mark => mark["Mark"] == "Excused"));
        return Line(line, came, excused, all - came - excused, all, all == 0 ? null : (double)came / all, all == excused ? null : (double)came / (all - excused));
    }

    private static bool Came(IReadOnlyDictionary<string, string?> mark) => mark["Mark"] is "Present" or "Late" or "LeftEarly";

    private static bool IsCancelled(IReadOnlyDictionary<string, string?> session) => session["Status"] == "Cancelled";

    /// <summary>From Monday to Sunday, cut to the period.</summary>
    private IEnumerable<(DateOnly First, DateOnly Last)> Weeks(DateOnly until)
    {
        var first = _period.First;
        for (var date = first; date <= until; date = date.AddDays(1))
        {
            if (date.DayOfWeek == DayOfWeek.Sunday || date == until)
            {
                yield return (first, date);
                first = date.AddDays(1);
            }
        }
    }

    /// <summary>One line of a report as text: where it stands, then its numbers.</summary>
    public static string Line(string where, params IEnumerable<double?> values) =>
        $"{where}: {string.Join(' ', values.Select(value => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "-"))}";

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Covers(IReadOnlyDictionary<string, string?> row, DateOnly date) => Date(row["First"]) <= date && !(Date(row["Last"]) < date);

    private static bool Lies(IReadOnlyDictionary<string, string?> row, (DateOnly First, DateOnly Last) period) => period.First <= Date(row["Date"]) && Date(row["Date"]) <= period.Last;

    private static int Days(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

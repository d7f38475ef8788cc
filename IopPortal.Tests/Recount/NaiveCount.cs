using System.Globalization;

namespace IopPortal.Recount;

/// <summary>Counts a store again from its rows alone, second by second, as the rules read and in no other way.</summary>
internal sealed partial class NaiveCount
{
    private readonly long _now;
    private readonly List<NaiveVisit> _visits;
    private readonly List<IReadOnlyDictionary<string, string?>> _clients;
    private readonly List<IReadOnlyDictionary<string, string?>> _stays;
    private readonly List<IReadOnlyDictionary<string, string?>> _numbers;
    private readonly List<IReadOnlyDictionary<string, string?>> _closures;
    private readonly List<IReadOnlyDictionary<string, string?>> _tracks;
    private readonly List<IReadOnlyDictionary<string, string?>> _permits;
    private readonly Dictionary<(string Client, DateOnly Date), NaiveDay> _days = [];

    public NaiveCount(string file, DateTimeOffset now)
    {
        _now = now.ToUnixTimeSeconds();
        using var rows = new NaiveRows(file);
        _clients = rows.Of("SELECT Id, BirthDate FROM Clients");
        _stays = rows.Of("SELECT e.Id, e.ClientId, e.ProgramId, e.AdmitDate, e.DischargeDate, e.Status, e.TaperUntil, p.LevelOfCare, p.WeekStart, p.LocationId FROM Enrollments e JOIN Programs p ON p.Id = e.ProgramId");
        _numbers = rows.Of("SELECT * FROM ProgramParameters ORDER BY ValidFrom DESC");
        _closures = rows.Of("SELECT LocationId, ProgramId, Date FROM Closures");
        _tracks = rows.Of("SELECT e.ClientId, f.\"From\" AS First, f.\"To\" AS Last, p.Numbers FROM EnrollmentTracks f JOIN Enrollments e ON e.Id = f.EnrollmentId JOIN Tracks t ON t.Id = f.TrackId JOIN Payers p ON p.Id = t.PayerId ORDER BY f.\"From\" DESC, f.Id");
        _permits = rows.Of("SELECT a.Id, a.ClientId, a.EnrollmentId, a.UnitType, a.Allowed, a.Start, a.End, a.Status, p.Numbers FROM Authorizations a JOIN Payers p ON p.Id = a.PayerId ORDER BY a.Start, a.Id DESC");
        _visits =
        [
            .. rows.Of("""
                SELECT b.SessionId, b.ResourceId AS ClientId, b.Active, s.Date, s.StartUtc, s.EndUtc, s.TimeZone, s.Breaks, s.Kind, s.Status AS SessionStatus, a.Mark_Status, a.Mark_ArrivedAt, a.Mark_LeftAt
                FROM Bookings b JOIN Sessions s ON s.Id = b.SessionId LEFT JOIN Attendance a ON a.SessionId = s.Id AND a.ClientId = b.ResourceId
                WHERE b.Kind = 'Client' ORDER BY s.StartUtc
                """).Select(row => new NaiveVisit(row)),
        ];
    }

    /// <summary>What a client is credited for each session with a mark that is not called off and of a counted kind; whole minutes.</summary>
    public IEnumerable<(string Session, DateOnly Date, int Minutes)> Credited(string client) =>
        from visit in _visits
        where visit.Client == client && !visit.IsCancelled && visit.Mark is not null && visit.Counts(On(client, visit.Date))
        select (visit.Session, visit.Date, visit.Delivered(On(client, visit.Date)).Count() / 60);

    public NaiveDay Day(string client, DateOnly date) => _days.TryGetValue((client, date), out var known) ? known : _days[(client, date)] = Count(client, date);

    /// <summary>C10 over the sessions that have begun and were not called off, between two dates.</summary>
    public (int Attended, int Excused, int Counted) Rate(string client, DateOnly first, DateOnly last)
    {
        var marks = _visits.Where(visit => visit.Client == client && !visit.IsCancelled && visit.Start <= _now && first <= visit.Date && visit.Date <= last).Select(visit => visit.Mark).ToList();
        var (attended, excused) = (marks.Count(mark => mark is "Present" or "Late" or "LeftEarly"), marks.Count(mark => mark is "Excused"));
        return (attended, excused, attended + excused + marks.Count(mark => mark is "Unexcused" or "NoShow"));
    }

    /// <summary>The stay a record opens with: the one in care, else the last; and its days, as far as they have come.</summary>
    public (string Id, DateOnly Admitted, DateOnly? Discharged) Current(string client)
    {
        var stay = _stays.Where(one => one["ClientId"] == client).OrderBy(one => one["Status"] == "Discharged").ThenByDescending(one => one["AdmitDate"]).First();
        return (stay["Id"]!, Read(stay["AdmitDate"])!.Value, Read(stay["DischargeDate"]));
    }

    /// <summary>Stays a reviewer still looks after: in care, or left within sixty days.</summary>
    public IEnumerable<(string Id, string Client)> Reviewed(DateOnly today) =>
        from stay in _stays where stay["Status"] != "Discharged" || Read(stay["DischargeDate"]) >= today.AddDays(-60) select (stay["Id"]!, stay["ClientId"]!);

    public IEnumerable<string> Clients => _clients.Select(client => client["Id"]!);

    public bool IsActive(string client, DateOnly today) => _stays.Exists(stay => stay["ClientId"] == client && stay["Status"] == "Active" && Read(stay["AdmitDate"]) <= today);

    public IEnumerable<DateOnly> Dates(string client) => _visits.Where(visit => visit.Client == client).Select(visit => visit.Date).Distinct().Order();

    private NaiveDay Count(string client, DateOnly date)
    {
        var numbers = On(client, date);
        var visits = _visits.Where(visit => visit.Client == client && visit.Date == date && !visit.IsCancelled && visit.Counts(numbers)).ToList();
        var (delivered, projected) = (new HashSet<long>(), new HashSet<long>());
        var (services, more) = (0, 0);
        foreach (var visit in visits)
        {
            List<long> done = [.. visit.Delivered(numbers)];
            List<long> ahead = [.. visit.ToCome(numbers, _now)];
            services += done.Count > 0 ? 1 : 0;
            more += ahead.Count > 0 ? 1 : 0;
            delivered.UnionWith(done);
            projected.UnionWith(done.Concat(ahead));
        }

        var minimum = numbers[IsMinor(client, WeekOf(client, date)) ? "MinorDayMinimum" : "AdultDayMinimum"];
        var (minutes, minutesAhead) = (delivered.Count / 60, projected.Count / 60);
        return new(
            date, minutes, minutesAhead, services, services + more,
            numbers.Services is { } asked ? services >= asked : minutes >= minimum,
            numbers.Services is { } wanted ? services + more >= wanted : minutesAhead >= minimum);
    }

    /// <summary>Whole minutes a client was expected for on a day, as far as it is over; what overlaps counts once.</summary>
    public int Asked(string client, DateOnly date)
    {
        var numbers = On(client, date);
        return _visits.Where(visit => visit.Client == client && visit.Date == date && !visit.IsCancelled && visit.Counts(numbers)).SelectMany(visit => visit.Asked(numbers, _now)).Distinct().Count() / 60;
    }

    private NaiveNumbers On(string client, DateOnly date) => Numbers(client, date, (StayOn(client, date) ?? StayIn(client, WeekOf(client, date)))?["ProgramId"]);

    private NaiveNumbers Numbers(string client, DateOnly date, string? program)
    {
        var row = _numbers.FirstOrDefault(one => one["ProgramId"] == program && Read(one["ValidFrom"]) <= date);
        var payer = _permits.LastOrDefault(one => one["ClientId"] == client && Permits(one) && Read(one["Start"]) <= date && date <= Read(one["End"]))
            ?? _tracks.FirstOrDefault(one => one["ClientId"] == client && Read(one["First"]) <= date && !(Read(one["Last"]) < date));
        return new(row, payer?["Numbers"]);
    }

    /// <summary>The stay a day belongs to.</summary>
    private IReadOnlyDictionary<string, string?>? StayOn(string client, DateOnly date) => StayBetween(client, date, date);

    /// <summary>The stay a week is held against: one with a minimum before one without, the later before the earlier.</summary>
    private IReadOnlyDictionary<string, string?>? StayIn(string client, DateOnly week) => StayBetween(client, week, week.AddDays(6));

    private IReadOnlyDictionary<string, string?>? StayBetween(string client, DateOnly first, DateOnly last) =>
        (from stay in _stays
         where stay["ClientId"] == client && Read(stay["AdmitDate"]) <= last && !(Read(stay["DischargeDate"]) < first)
         orderby HasMinimum(stay) descending, stay["AdmitDate"] descending
         select stay).FirstOrDefault();

    private static bool HasMinimum(IReadOnlyDictionary<string, string?> stay) => stay["LevelOfCare"] is "Iop" or "Php";

    private static bool Permits(IReadOnlyDictionary<string, string?> row) => row["Status"] is "Approved" or "PartiallyApproved" or "NotRequired";

    public DateOnly WeekOf(string client, DateOnly date)
    {
        var first = Enum.Parse<DayOfWeek>(_stays.First(stay => stay["ClientId"] == client)["WeekStart"]!); // Every program of a clinic begins its weeks on the same day.
        while (date.DayOfWeek != first)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>Eighteen on the day itself; who was born on 29 February waits for 1 March.</summary>
    private bool IsMinor(string client, DateOnly week)
    {
        var born = Read(_clients.First(one => one["Id"] == client)["BirthDate"])!.Value;
        var ofAge = DateTime.IsLeapYear(born.Year + 18) || (born.Month, born.Day) != (2, 29) ? new DateOnly(born.Year + 18, born.Month, born.Day) : new DateOnly(born.Year + 18, 3, 1);
        return week < ofAge;
    }

    private static DateOnly? Read(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

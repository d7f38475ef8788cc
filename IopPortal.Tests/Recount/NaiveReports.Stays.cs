namespace IopPortal.Recount;

internal sealed partial class NaiveReports
{
    /// <summary>Nobody knows who will be in care: what goes on ends today.</summary>
    public IEnumerable<string> Census()
    {
        var last = _today < _period.Last ? _today : _period.Last;
        last = last < _period.First ? _period.First : last;
        List<string> tracks = [.. _tracks.Select(track => track["Name"]!), NoTrack];
        return
        [
            .. Weeks(last).Select(week => Line($"weeks/{Text(week.First)}", Flow(week.First, week.Last, null))),
            .. tracks.Where(track => Flow(_period.First, last, track).Concat(Fill(last, track)).Any(number => number > 0)).Select(track => Line($"tracks/{track}", [.. Flow(_period.First, last, track), .. Fill(last, track)])),
            Line("tracks/All", [.. Flow(_period.First, last, null), .. Fill(last, null)]),
        ];
    }

    public IEnumerable<string> Stays() => Spread(Left(), stay => Days(Date(stay["AdmitDate"])!.Value, Date(stay["DischargeDate"])!.Value));

    public IEnumerable<string> Access() => Spread(
        _stays.Where(stay => _period.First <= FirstVisit(stay) && FirstVisit(stay) <= _period.Last), stay => FirstVisit(stay)!.Value.DayNumber - Date(stay["ReferralDate"])!.Value.DayNumber);

    public IEnumerable<string> Discharges()
    {
        var left = Left().ToList();
        return
        [
            .. left.Select(stay => stay["DischargeReason"]).Distinct().Select(reason => Share($"reasons/{reason}", left.Count(stay => stay["DischargeReason"] == reason))),
            .. left.Select(LastTrack).Distinct().Select(track => Share($"tracks/{track}", left.Count(stay => LastTrack(stay) == track))),
            Share("reasons/All", left.Count),
            Share("tracks/All", left.Count),
        ];

        string Share(string line, int count) => Line(line, count, left.Count == 0 ? null : (double)count / left.Count);
    }

    /// <summary>Who is in care today as the status of the stay says, by the track followed today or else last.</summary>
    public IEnumerable<string> InCare() =>
        from stay in _stays
        where stay["Status"] is "Active" or "OnHold" or "Tapering"
        group stay by TrackOn(stay, _today) ?? LastTrack(stay) into track
        select Line(track.Key, track.Count());

    /// <summary>Whole weeks before the one that runs, the last one last.</summary>
    public IEnumerable<string> WeekRates(int weeks)
    {
        var monday = _today;
        while (monday.DayOfWeek != DayOfWeek.Monday)
        {
            monday = monday.AddDays(-1);
        }

        for (var week = monday.AddDays(-7 * weeks); week < monday; week = week.AddDays(7))
        {
            var marks = _marks.Where(mark => Lies(mark, (week, week.AddDays(6)))).ToList();
            var (came, excused) = (marks.Count(Came), marks.Count(mark => mark["Mark"] == "Excused"));
            yield return Line(Text(week), came, excused, came + excused + marks.Count(mark => mark["Mark"] is "Unexcused" or "NoShow"));
        }
    }

    /// <summary>Sessions of seven days from a date on, and how many of them were called off.</summary>
    public (int All, int Cancelled) Meetings(DateOnly first)
    {
        var sessions = _sessions.Where(session => Lies(session, (first, first.AddDays(6))) && session["Status"] != "Draft").ToList();
        return (sessions.Count, sessions.Count(IsCancelled));
    }

    private IEnumerable<IReadOnlyDictionary<string, string?>> Left() => _stays.Where(stay => _period.First <= Date(stay["DischargeDate"]) && Date(stay["DischargeDate"]) <= _period.Last);

    /// <summary>The first session that took place and was attended from the referral on.</summary>
    private DateOnly? FirstVisit(IReadOnlyDictionary<string, string?> stay) =>
        _marks.Where(mark => mark["ClientId"] == stay["ClientId"] && Came(mark)).Select(mark => Date(mark["Date"])).Where(date => date >= Date(stay["ReferralDate"])).Min();

    /// <param name="track">Null for all.</param>
    private IEnumerable<double?> Flow(DateOnly first, DateOnly last, string? track) =>
    [
        _stays.Count(stay => Date(stay["AdmitDate"]) <= last && !(Date(stay["DischargeDate"]) < last) && (track is null || (TrackOn(stay, last) ?? NoTrack) == track)),
        _stays.Count(stay => first <= Date(stay["AdmitDate"]) && Date(stay["AdmitDate"]) <= last && (track is null || LastTrack(stay) == track)),
        _stays.Count(stay => first <= Date(stay["DischargeDate"]) && Date(stay["DischargeDate"]) <= last && (track is null || LastTrack(stay) == track)),
    ];

    /// <summary>Places and who holds them in groups that go on and have begun by the end of the week after a date.</summary>
    private IEnumerable<double?> Fill(DateOnly date, string? track)
    {
        var groups = _groups.Where(group => (track is null || group["Track"] == track) && Date(group["LastDate"]) >= date
            && _sessions.Exists(session => session["GroupId"] == group["Id"] && Date(session["Date"]) <= date.AddDays(6))).ToList();
        var (places, taken) = (groups.Sum(group => Number(group["Capacity"])), _places.Count(place => Covers(place, date) && groups.Exists(group => group["Id"] == place["GroupId"])));
        return [places, taken, places == 0 ? null : (double)taken / places];
    }

    private IEnumerable<string> Spread(IEnumerable<IReadOnlyDictionary<string, string?>> stays, Func<IReadOnlyDictionary<string, string?>, int> days)
    {
        var found = stays.Select(stay => (Track: LastTrack(stay), Days: days(stay))).OrderBy(stay => stay.Days).ToList();
        return [.. found.Select(stay => stay.Track).Distinct().Select(track => Of($"tracks/{track}", [.. found.Where(stay => stay.Track == track).Select(stay => stay.Days)])), Of("tracks/All", [.. found.Select(stay => stay.Days)])];

        static string Of(string line, List<int> days) => days.Count == 0
            ? Line(line, 0, null, null, null, null)
            : Line(line, days.Count, (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0, days.Average(), days[0], days[^1]);
    }

    private string? TrackOn(IReadOnlyDictionary<string, string?> stay, DateOnly date) => _followed.Find(row => row["EnrollmentId"] == stay["Id"] && Covers(row, date))?["Name"];

    private string LastTrack(IReadOnlyDictionary<string, string?> stay) => _followed.Find(row => row["EnrollmentId"] == stay["Id"])?["Name"] ?? NoTrack;
}

using System.Globalization;

namespace IopPortal.Recount;

internal sealed partial class NaiveCount
{
    /// <summary>D1 to D5, B7.</summary>
    public NaiveWeek Week(string client, DateOnly week)
    {
        var days = Enumerable.Range(0, 7).Select(day => Day(client, week.AddDays(day))).ToList();
        var stay = StayIn(client, week);
        var (numbers, minor) = (Numbers(client, week, stay?["ProgramId"]), IsMinor(client, week));
        var held = stay is not null && HasMinimum(stay);
        var minimum = held ? numbers[minor ? "MinorMinWeeklyMinutes" : "AdultMinWeeklyMinutes"] : 0;
        var cap = numbers[minor ? "MinorMaxWeeklyMinutes" : "AdultMaxWeeklyMinutes"];
        var minimumDays = held ? numbers["MinDaysPerWeek"] : 0;
        var (delivered, projected) = (days.Sum(day => day.Delivered), days.Sum(day => day.Projected));
        var (came, mayCome) = (days.Count(day => day.Qualifies), days.Count(day => day.WouldQualify));
        var isLeft = days.Exists(day => day.Projected > day.Delivered || day.ProjectedServices > day.DeliveredServices);
        var status =
            delivered >= minimum && came >= minimumDays ? "Met"
            : projected >= minimum && mayCome >= minimumDays ? "OnTrack"
            : isLeft ? "AtRisk"
            : "NotMet";
        var counts = held && !IsPartial(stay!, week) && !IsTapering(stay!, week);
        return new(
            delivered, projected, came, mayCome, days.Count(day => day.Delivered > 0 && !day.WouldQualify), minimum, minimumDays,
            counts ? Math.Max(0, minimum - projected) : 0, held && projected > cap, counts ? status : null);
    }

    /// <summary>E1 to E3 of one authorisation over the days no other permitted one of the stay covers.</summary>
    public (decimal Kept, decimal Upcoming, DateOnly? LastCovered, DateOnly? FirstUncovered) Use(string id)
    {
        var row = _permits.First(one => one["Id"] == id);
        var (start, end, allowed) = (Read(row["Start"])!.Value, Read(row["End"])!.Value, decimal.Parse(row["Allowed"]!, CultureInfo.InvariantCulture));
        var (kept, upcoming, used) = (0m, 0m, 0m);
        DateOnly? covered = null, uncovered = null;
        foreach (var date in Dates(row["ClientId"]!).Where(date => date >= start && !OfStay(row["EnrollmentId"]!).Any(other => other["Id"] != id && Covers(other, date))))
        {
            var (done, both) = Day(row["ClientId"]!, date).Units(row["UnitType"]!);
            used += both;
            if (both > 0 && (date > end || used > allowed))
            {
                uncovered ??= date;
            }
            else if (both > 0)
            {
                covered = date;
            }

            kept += date <= end ? done : 0;
            upcoming += date <= end ? both - done : 0;
        }

        return (kept, upcoming, covered, uncovered);
    }

    /// <summary>E6: days of a stay on which something was credited and nobody pays, up to the next stay. None where nobody was ever asked.</summary>
    public IEnumerable<DateOnly> Unauthorized(string stayId)
    {
        var stay = _stays.First(one => one["Id"] == stayId);
        var client = stay["ClientId"]!;
        var next = _stays.Where(one => one["ClientId"] == client).Select(one => Read(one["AdmitDate"])).Where(date => date > Read(stay["AdmitDate"])).Min();
        var permits = OfStay(stayId).ToList();
        var used = permits.ToDictionary(row => row["Id"]!, _ => 0m);
        foreach (var date in Dates(client).Where(date => permits.Count > 0 && date >= Read(stay["AdmitDate"]) && !(date >= next) && Day(client, date).Delivered > 0))
        {
            if (permits.Find(row => Covers(row, date)) is not { } paying)
            {
                yield return date;
            }
            else
            {
                used[paying["Id"]!] += Day(client, date).Units(paying["UnitType"]!).Kept;
                if (paying["Status"] != "NotRequired" && used[paying["Id"]!] > decimal.Parse(paying["Allowed"]!, CultureInfo.InvariantCulture))
                {
                    yield return date;
                }
            }
        }
    }

    private IEnumerable<IReadOnlyDictionary<string, string?>> OfStay(string stay) => _permits.Where(row => row["EnrollmentId"] == stay);

    private static bool Covers(IReadOnlyDictionary<string, string?> row, DateOnly date) => Permits(row) && Read(row["Start"]) <= date && date <= Read(row["End"]);

    /// <summary>D4: it began or ended inside the week, is on hold, or the program or its house was closed on one of its days.</summary>
    private bool IsPartial(IReadOnlyDictionary<string, string?> stay, DateOnly week) => Enumerable.Range(0, 7).Select(week.AddDays).Any(date =>
        (date > week && Read(stay["AdmitDate"]) == date) || (date < week.AddDays(6) && Read(stay["DischargeDate"]) == date)
        || stay["Status"] == "OnHold"
        || _closures.Any(closed => Read(closed["Date"]) == date && (closed["ProgramId"] == stay["ProgramId"] || closed["LocationId"] == stay["LocationId"])));

    private static bool IsTapering(IReadOnlyDictionary<string, string?> stay, DateOnly week) => stay["Status"] == "Tapering" && !(Read(stay["TaperUntil"]) < week);
}

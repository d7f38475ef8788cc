using NodaTime;
using NodaTime.TimeZones;

namespace IopPortal.Domain.Time;

/// <summary>The one bridge between wall-clock times in an IANA zone and instants in UTC (A1–A3, A9, A10). An unknown zone is a fault and throws.</summary>
public static class ZoneTime
{
    /// <summary>Shortest and longest session in elapsed minutes (A9).</summary>
    public const int MinMinutes = 5;

    public const int MaxMinutes = 600;

    public const int MinYear = 2000;

    public const int MaxYear = 2100;

    public static bool Exists(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    /// <summary>The instants of a local slot, or why there are none: order, length in elapsed minutes, a time that does not exist or comes twice.</summary>
    public static Result<UtcSlot> Resolve(LocalSlot slot, string zone, DstChoice choice = DstChoice.None)
    {
        if (slot.End <= slot.Start)
        {
            return new Refusal("time.end-before-start");
        }

        var start = ResolveInstant(slot.Date, slot.Start, zone, choice);
        var end = ResolveInstant(slot.Date, slot.End, zone, choice);
        if (!start.Succeeded || !end.Succeeded)
        {
            return start.Refusals.Concat(end.Refusals).Distinct().ToList();
        }

        var resolved = new UtcSlot(start.Value, end.Value);
        return CheckLength(end.Value - start.Value) is { } refusal ? refusal : resolved;
    }

    /// <summary>The instant of one local time; refused when it does not exist, or comes twice and nobody said which (A10).</summary>
    public static Result<DateTimeOffset> ResolveInstant(DateOnly date, TimeOnly time, string zone, DstChoice choice = DstChoice.None)
    {
        if (date.Year is < MinYear or > MaxYear)
        {
            return new Refusal("time.date-range", MinYear, MaxYear);
        }

        var mapping = Map(date, time, zone);
        return mapping.Count switch
        {
            0 => new Refusal("time.not-existing", date, time),
            1 => mapping.Single().ToInstant().ToDateTimeOffset(),
            _ when choice == DstChoice.Earlier => mapping.First().ToInstant().ToDateTimeOffset(),
            _ when choice == DstChoice.Later => mapping.Last().ToInstant().ToDateTimeOffset(),
            _ => new Refusal("time.twice", date, time),
        };
    }

    /// <summary>The instant of a local time that may lie in a clock change: inside a gap the gap's end, of two the earlier unless the later is chosen.</summary>
    /// <remarks>For times that follow from something already booked, such as a break; never for a booking itself.</remarks>
    public static DateTimeOffset NearestInstant(DateOnly date, TimeOnly time, string zone, DstChoice choice = DstChoice.None)
    {
        var mapping = Map(date, time, zone);
        var instant = mapping.Count switch
        {
            0 => mapping.LateInterval.Start,
            _ when choice == DstChoice.Later => mapping.Last().ToInstant(),
            _ => mapping.First().ToInstant(),
        };
        return instant.ToDateTimeOffset();
    }

    /// <summary>How far local time is ahead of UTC at that instant.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset utc, string zone) => InZone(utc, zone).Offset.ToTimeSpan();

    public static (DateOnly Date, TimeOnly Time) ToLocal(DateTimeOffset utc, string zone)
    {
        var local = InZone(utc, zone);
        return (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
    }

    /// <summary>The local date of a session's start (A2).</summary>
    public static DateOnly ServiceDate(DateTimeOffset utc, string zone) => InZone(utc, zone).Date.ToDateOnly();

    public static DateOnly Today(TimeProvider clock, string zone) => ServiceDate(clock.GetUtcNow(), zone);

    /// <summary>The first instant of that local day, which is not midnight everywhere.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date, string zone) =>
        Zone(zone).AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();

    /// <summary>A9 for an elapsed length.</summary>
    internal static Refusal? CheckLength(TimeSpan elapsed) => elapsed.TotalMinutes switch
    {
        < MinMinutes => new("time.too-short", MinMinutes, (int)elapsed.TotalMinutes),
        > MaxMinutes => new("time.too-long", MaxMinutes, (int)Math.Ceiling(elapsed.TotalMinutes)),
        _ => null,
    };

    private static ZoneLocalMapping Map(DateOnly date, TimeOnly time, string zone) =>
        Zone(zone).MapLocal(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time));

    private static ZonedDateTime InZone(DateTimeOffset utc, string zone) => Instant.FromDateTimeOffset(utc).InZone(Zone(zone));

    private static DateTimeZone Zone(string zone) => DateTimeZoneProviders.Tzdb[zone];
}

namespace IopPortal.Domain.Time;

/// <summary>When a booking is proposed to begin while nobody has said a time: in the morning, or soon where the morning is past.</summary>
public static class UsualStart
{
    private const int HalfHour = 30;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Later than this the day is over for a new booking.</summary>
    private static readonly TimeOnly Latest = new(20, 0);

    /// <summary>Nine on a day to come; today the next full half hour; the next morning when today is over.</summary>
    /// <param name="asked">The day somebody looks at; a past one stays, for nothing of it is to come.</param>
    /// <param name="zone">IANA name.</param>
    public static (DateOnly Date, TimeOnly Time) On(DateOnly asked, DateTimeOffset now, string zone)
    {
        var (today, time) = ZoneTime.ToLocal(now, zone);
        if (asked != today || time < Morning)
        {
            return (asked, Morning);
        }

        var minutes = (((time.Hour * 60) + time.Minute) / HalfHour * HalfHour) + HalfHour;
        var next = TimeSpan.FromMinutes(minutes);
        return next > Latest.ToTimeSpan() ? (asked.AddDays(1), Morning) : (asked, TimeOnly.FromTimeSpan(next));
    }
}

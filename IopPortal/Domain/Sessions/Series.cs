namespace IopPortal.Domain.Sessions;

/// <summary>The rule of a group's meetings, or of one client's weekly booking.</summary>
public sealed class Series : Versioned
{
    private readonly List<SeriesStaff> _staff = [];
    private readonly List<SeriesSkip> _skips = [];

    private Series()
    {
    }

    public Series(SeriesRule rule, Guid locationId, Guid? roomId, Delivery delivery, IReadOnlyList<SessionBreak> breaks, Guid? clientId = null)
    {
        Weekdays = rule.Weekdays;
        IntervalWeeks = rule.IntervalWeeks;
        FirstDate = rule.FirstDate;
        LastDate = rule.LastDate;
        Start = rule.Start;
        End = rule.End;
        TimeZone = rule.Zone;
        LocationId = locationId;
        RoomId = roomId;
        Delivery = delivery;
        Breaks = breaks;
        ClientId = clientId;
    }

    public WeekdaySet Weekdays { get; private set; }

    public int IntervalWeeks { get; private set; }

    public DateOnly FirstDate { get; private set; }

    public DateOnly LastDate { get; private set; }

    public TimeOnly Start { get; private set; }

    public TimeOnly End { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "";

    public Guid LocationId { get; private set; }

    public Guid? RoomId { get; private set; }

    public Delivery Delivery { get; private set; }

    public IReadOnlyList<SessionBreak> Breaks { get; private set; } = [];

    /// <summary>The one client of a weekly individual booking; null for a group.</summary>
    public Guid? ClientId { get; private init; }

    public IReadOnlyCollection<SeriesStaff> Staff => _staff;

    /// <summary>Dates of the rule without a session, each with its reason (A4).</summary>
    public IReadOnlyCollection<SeriesSkip> Skips => _skips;

    public SeriesRule Rule => new(Weekdays, IntervalWeeks, FirstDate, LastDate, Start, End, TimeZone);

    public void LedBy(Guid staffId, BookingRole role) => _staff.Add(new SeriesStaff(staffId, role));

    public void LeaveOut(DateOnly date, string reason) => _skips.Add(new SeriesSkip(date, PlainText.Clean(reason)));
}

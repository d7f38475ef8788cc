using IopPortal.Domain.Time;

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

    /// <summary>Takes a new rule; what has taken place stays as it was.</summary>
    public void Become(SeriesTarget target)
    {
        Breaks = BreaksAt(target.Start, target.End);
        (Weekdays, Start, End, RoomId) = (target.Weekdays, target.Start, target.End, target.RoomId);
        LastDate = target.LastDate < FirstDate ? FirstDate : target.LastDate;
        _staff.RemoveAll(member => !target.Staff.Contains(member));
        _staff.AddRange(target.Staff.Except(_staff));
        Changed();
    }

    /// <summary>Ends on the day before <paramref name="from"/> and gives what follows to a new series, with the dates left out there.</summary>
    public Series SplitAt(DateOnly from, SeriesTarget target)
    {
        var last = target.LastDate < from ? from : target.LastDate;
        var rule = new SeriesRule(target.Weekdays, IntervalWeeks, InStep(from), last, target.Start, target.End, TimeZone);
        var rest = new Series(rule, LocationId, target.RoomId, Delivery, BreaksAt(target.Start, target.End), ClientId);
        rest._staff.AddRange(target.Staff);
        foreach (var skip in _skips.Where(skip => skip.Date >= from).ToList())
        {
            _skips.Remove(skip);
            rest._skips.Add(new SeriesSkip(skip.Date, skip.Reason));
        }

        LastDate = from.AddDays(-1);
        Changed();
        return rest;
    }

    /// <summary>Breaks keep their distance from the start; those that no longer fit are gone.</summary>
    public IReadOnlyList<SessionBreak> BreaksAt(TimeOnly start, TimeOnly end)
    {
        var shift = start.ToTimeSpan() - Start.ToTimeSpan();
        return [.. from pause in Breaks
                   let moved = (From: pause.Start.ToTimeSpan() + shift, To: pause.End.ToTimeSpan() + shift)
                   where moved.From > start.ToTimeSpan() && moved.To < end.ToTimeSpan()
                   select new SessionBreak(TimeOnly.FromTimeSpan(moved.From), TimeOnly.FromTimeSpan(moved.To))];
    }

    public void LedBy(Guid staffId, BookingRole role) => _staff.Add(new SeriesStaff(staffId, role));

    public void LeaveOut(DateOnly date, string reason) => _skips.Add(new SeriesSkip(date, PlainText.Clean(reason)));

    /// <summary>A series of every second week stays in its weeks: in a week between, it is counted from the end of the last one with dates.</summary>
    private DateOnly InStep(DateOnly from)
    {
        var monday = ProgramWeek.StartOf(from);
        var past = (monday.DayNumber - ProgramWeek.StartOf(FirstDate).DayNumber) / 7 % IntervalWeeks;
        return past == 0 ? from : monday.AddDays(6 - (7 * past));
    }
}

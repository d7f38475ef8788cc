namespace IopPortal.Domain.Sessions;

/// <summary>The rule of a series: local wall-clock times in an IANA zone, so that a 09:00 group stays at 09:00 (A1). Both dates inclusive.</summary>
public sealed record SeriesRule(
    WeekdaySet Weekdays,
    int IntervalWeeks,
    DateOnly FirstDate,
    DateOnly LastDate,
    TimeOnly Start,
    TimeOnly End,
    string Zone);

namespace IopPortal.Domain.Attendance;

/// <summary>A program's numbers for attendance, days and weeks; the ones in force on the service date count.</summary>
/// <remarks>Minutes unless the name says otherwise. "Minor" is under 18 on the week's first day (D5).</remarks>
public sealed record AttendanceParameters
{
    public int AdultMinWeeklyMinutes { get; init; } = 540;

    public int AdultMaxWeeklyMinutes { get; init; } = 1140;

    public int MinorMinWeeklyMinutes { get; init; } = 360;

    public int MinorMaxWeeklyMinutes { get; init; } = 1140;

    public int MinDaysPerWeek { get; init; } = 3;

    public int MaxDaysPerWeek { get; init; } = 5;

    public int AdultDayMinimum { get; init; } = 180;

    public int MinorDayMinimum { get; init; } = 120;

    public int LateGraceMinutes { get; init; } = 5;

    public int LateCutoffMinutes { get; init; } = 15;

    public bool CountShortBreaks { get; init; } = true;

    /// <summary>A break up to this long is short.</summary>
    public int ShortBreakMinutes { get; init; } = 10;

    public int ExcusedNoticeHours { get; init; } = 24;

    public int AttendanceLockHours { get; init; } = 72;

    public int RollCallDueMinutes { get; init; } = 30;

    /// <summary>Before the start, a client may check in without staff (C11).</summary>
    public int CheckInBeforeMinutes { get; init; } = 30;

    /// <summary>After the start, a client may still check in without staff (C11).</summary>
    public int CheckInAfterMinutes { get; init; } = 15;

    /// <summary>Reasons that excuse an absence by themselves, whenever notice was given (C4).</summary>
    public IReadOnlyList<AbsenceReason> AutoExcused { get; init; } = [AbsenceReason.Hospitalised, AbsenceReason.Bereavement, AbsenceReason.CourtOrLegal, AbsenceReason.Weather];

    public int MinWeeklyMinutes(bool isMinor) => isMinor ? MinorMinWeeklyMinutes : AdultMinWeeklyMinutes;

    public int MaxWeeklyMinutes(bool isMinor) => isMinor ? MinorMaxWeeklyMinutes : AdultMaxWeeklyMinutes;

    public int DayMinimum(bool isMinor) => isMinor ? MinorDayMinimum : AdultDayMinimum;
}

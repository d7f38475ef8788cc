using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>What one client is credited for one session (C2). Derived from times whenever it is asked for, never stored.</summary>
public static class CreditedMinutes
{
    /// <summary>Whole minutes; 0 for every status but Present, Late and LeftEarly.</summary>
    public static int Of(
        AttendanceStatus status,
        UtcSlot session,
        IReadOnlyList<UtcSlot> uncountedBreaks,
        DateTimeOffset? arrived,
        DateTimeOffset? left,
        int graceMinutes) =>
        UtcSlots.Minutes(Spans(status, session, uncountedBreaks, arrived, left, graceMinutes));

    /// <summary>The spans behind the minutes, so that a day can count overlapping sessions once (B3, D1).</summary>
    /// <param name="arrived">UTC; unknown means from the start, and so does an arrival within the grace.</param>
    /// <param name="left">UTC; unknown means to the end.</param>
    public static IReadOnlyList<UtcSlot> Spans(
        AttendanceStatus status,
        UtcSlot session,
        IReadOnlyList<UtcSlot> uncountedBreaks,
        DateTimeOffset? arrived,
        DateTimeOffset? left,
        int graceMinutes)
    {
        if (status is not (AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly))
        {
            return [];
        }

        var from = arrived is { } came && came > session.Start.AddMinutes(graceMinutes) ? came : session.Start;
        var to = left is { } went && went < session.End ? went : session.End;
        return from < to ? UtcSlots.Minus(new(from, to), uncountedBreaks) : [];
    }

    /// <summary>The session a client would be credited for by coming in time and staying: for hours still planned.</summary>
    public static IReadOnlyList<UtcSlot> PlannedSpans(UtcSlot session, IReadOnlyList<UtcSlot> uncountedBreaks) => UtcSlots.Minus(session, uncountedBreaks);

    /// <summary>The breaks of a session that are not credited: every meal, and what is longer than a short break or not counted by the program.</summary>
    /// <param name="from">When the session starts: of a time that comes twice, the one after it is meant.</param>
    public static IReadOnlyList<UtcSlot> UncountedBreaks(IReadOnlyList<SessionBreak> breaks, DateOnly date, string zone, AttendanceParameters parameters, DateTimeOffset from) =>
    [
        .. breaks
            .Where(pause => pause.Start < pause.End && !Counts(pause, parameters))
            .Select(pause => new UtcSlot(After(from, date, pause.Start, zone), After(from, date, pause.End, zone))),
    ];

    private static DateTimeOffset After(DateTimeOffset from, DateOnly date, TimeOnly time, string zone) =>
        ZoneTime.NearestInstant(date, time, zone) is var first && first < from ? ZoneTime.NearestInstant(date, time, zone, DstChoice.Later) : first;

    private static bool Counts(SessionBreak pause, AttendanceParameters parameters) =>
        !pause.IsMeal && parameters.CountShortBreaks && pause.End - pause.Start <= TimeSpan.FromMinutes(parameters.ShortBreakMinutes);
}

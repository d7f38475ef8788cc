using IopPortal.Features.MySchedule;

namespace IopPortal.Components.Pages.My;

/// <summary>One line of a day: a session, or the place one has left.</summary>
/// <param name="Left">The session stands on another date now.</param>
public sealed record ScheduleEntry(MySessionView Session, DateOnly Date, TimeOnly Start, bool Left)
{
    /// <summary>In the order of the clock, whether a session stands there or has gone elsewhere.</summary>
    public static IEnumerable<ScheduleEntry> Of(IReadOnlyList<MySessionView> sessions, DateOnly from) =>
        sessions.Select(session => new ScheduleEntry(session, session.Local.Date, session.Local.Start, Left: false))
            .Concat(from session in sessions
                    where session is { IsCancelled: false, Before: { } before } && before.Date != session.Local.Date && before.Date >= @from
                    select new ScheduleEntry(session, session.Before!.Date, session.Before.Start, Left: true))
            .OrderBy(entry => entry.Date).ThenBy(entry => entry.Start);
}

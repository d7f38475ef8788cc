namespace IopPortal.Features.MySchedule;

/// <summary>The signed-in person's own sessions from the first day of this week on, fifty at a time, in date order.</summary>
/// <param name="ClientId">Set for a client's account.</param>
/// <param name="StaffId">Set for an account of staff; a person with neither has an empty schedule.</param>
/// <param name="Today">The clinic's local date.</param>
/// <param name="Hours">The client's own week; null for everybody else, without an open episode, and on later pages.</param>
/// <param name="Later">Where the next fifty begin; null when these are all.</param>
public sealed record MyScheduleView(
    Guid? ClientId,
    Guid? StaffId,
    DateOnly Today,
    DateOnly WeekStart,
    DateTimeOffset Now,
    IReadOnlyList<MySessionView> Sessions,
    MyWeekView? Hours,
    MySchedulePosition? Later)
{
    /// <summary>The client's own; null for everybody else, without an open episode, and on later pages.</summary>
    public MyProgramView? Program { get; init; }

    /// <summary>Of the front desk where the client comes to; empty for staff and where nobody wrote it down.</summary>
    public string Phone { get; init; } = "";

    /// <summary>What the person has to come to next, or is at now.</summary>
    public MySessionView? Next => Sessions.FirstOrDefault(session => !session.IsCancelled && session.Slot.End > Now);
}

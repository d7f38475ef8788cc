using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Attendance;

/// <summary>Says who has to be told by telephone that a session changed: nobody is sent for nothing because a calendar was not read (K44). Pure.</summary>
public static class ChangeCallRule
{
    /// <summary>Another time, called off, or on again. Another room or lead is told at the door.</summary>
    public static bool IsNews(ScheduleChangeKind change) => change is ScheduleChangeKind.Moved or ScheduleChangeKind.Cancelled or ScheduleChangeKind.Restored;

    /// <summary>A calendar program fetched after the change, with new content or without. In the second of the change itself only the version tells.</summary>
    /// <param name="version">Of the client's calendar as it stands.</param>
    public static bool HasReached(FeedFetch fetch, DateTimeOffset changedAt, long version) =>
        fetch.At > changedAt || (fetch.At == changedAt && fetch.Version == version);

    /// <summary>The instant by which the client has to know: the earlier of where the session stood and where it stands, as far as these lie ahead. Null when nothing is left to tell.</summary>
    /// <param name="oldStart">Where the client last knew it.</param>
    /// <param name="start">Where it stands; null when it is called off.</param>
    public static DateTimeOffset? Deadline(DateTimeOffset oldStart, DateTimeOffset? start, DateTimeOffset now)
    {
        DateTimeOffset?[] ahead = [oldStart > now ? oldStart : null, start > now ? start : null];
        return ahead.Min();
    }

    /// <summary>Within the hours ahead in which somebody calls.</summary>
    public static bool IsDue(DateTimeOffset oldStart, DateTimeOffset? start, DateTimeOffset now, int hours) =>
        Deadline(oldStart, start, now) <= now.AddHours(hours);

    /// <summary>Moved there and back, or called off and on again, before the client knew: nothing to tell.</summary>
    public static bool IsAsItWas(ScheduleChangeKind first, DateTimeOffset oldStart, DateTimeOffset? start) =>
        first != ScheduleChangeKind.Restored && start == oldStart;

    /// <summary>Told since the change: reached, or a message left with somebody who may get one. An earlier call told of an earlier change.</summary>
    public static bool IsTold(IEnumerable<ClientCall> calls, DateTimeOffset changedAt, bool safeToLeaveMessage) =>
        CallRule.IsSettled(from call in calls
                           where call.At >= changedAt && (call.Outcome != CallOutcome.LeftMessage || safeToLeaveMessage)
                           select call.Outcome);
}

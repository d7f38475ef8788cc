using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Today;

namespace IopPortal.Components.Pages.Today;

/// <summary>What a start page says about the day and its people.</summary>
internal static class TodayWords
{
    /// <summary>"3 sessions, 4 h 40 min with clients".</summary>
    public static string? Summary(TodayView today)
    {
        var held = today.Sessions.Where(session => !session.IsCancelled).ToList();
        var minutes = held.Where(session => session.OnRoster > 0).Sum(session => session.Slot.Minutes);
        return today.Kind switch
        {
            TodayKind.Own when held.Count == 0 => "No sessions today",
            TodayKind.Own => $"{Words.Count(held.Count, "session")}, {When.Minutes(minutes)} with clients",
            TodayKind.Program or TodayKind.SessionsOnly => Words.Count(held.Count, "session"),
            _ => null,
        };
    }

    /// <summary>"Starts in 8 minutes", "Under way until 12:00 PM".</summary>
    public static string Soon(TodaySessionView session, DateTimeOffset now)
    {
        var minutes = (int)Math.Ceiling((session.Slot.Start - now).TotalMinutes);
        return minutes switch
        {
            <= 0 => $"Under way until {When.Time(session.When.End)}",
            1 => "Starts in 1 minute",
            <= 90 => $"Starts in {minutes} minutes",
            _ => $"Starts at {When.Time(session.When.Start)}",
        };
    }

    public static string Name(TodaySessionView session) => session.Person.Length > 0 ? $"{EnumWords.For(session.Kind)}: {session.Person}" : SessionWords.Title(session.Title, session.Kind);

    /// <summary>The tone, the shape and the words of how a session's roll call stands.</summary>
    public static (string? Tone, string Icon, string Words) State(TodaySessionView session, DateTimeOffset now) => session switch
    {
        { IsCancelled: true } => (null, "close", "Cancelled"),
        { OnRoster: 0 } => (null, "calendar", session.Slot.End <= now ? "Over" : session.Slot.Start <= now ? "Under way" : "Planned"),
        _ when session.IsRollMissing(now) => ("warn", "roll", $"Roll call missing, {session.Open} to mark"),
        { Open: 0 } when session.Slot.Start <= now => ("good", "check", "Roll call done"),
        _ when session.Slot.Start <= now => ("info", "roll", $"Under way, {session.Open} to mark"),
        _ => (null, "clock", Soon(session, now).Replace("Starts in", "In", StringComparison.Ordinal).Replace("Starts at", "At", StringComparison.Ordinal)),
    };

    /// <summary>"6 h done, 2 h 20 min to come. That leaves 40 min short of the program's 9 h, and one more full day."</summary>
    public static string Risk(WeekMeter week)
    {
        var done = week.RemainingMinutes > 0
            ? $"{When.Minutes(week.DeliveredMinutes)} done, {When.Minutes(week.RemainingMinutes)} to come."
            : $"{When.Minutes(week.DeliveredMinutes)} done, nothing more booked.";
        var days = week.MinimumDays - week.ProjectedDays;
        var minutesShort = week.Deficit > 0 ? $"{When.Minutes(week.Deficit)} short of the program’s {When.Minutes(week.MinimumMinutes)}" : "";
        var daysShort = days > 0 ? $"{Words.Count(days, "more full day")} needed ({When.Minutes(week.DayMinimum)} or more)" : "";
        return $"{done} {Words.Join([.. new[] { minutesShort, daysShort }.Where(part => part.Length > 0)])}.";
    }
}

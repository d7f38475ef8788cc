using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.Calls;

namespace IopPortal.Components.Wording;

/// <summary>Says how a call ended, and what a mark was before.</summary>
public static class CallWords
{
    /// <summary>"No answer today 10:05 AM, Cass Manages. Will try at noon."</summary>
    public static string Try(CallTryView made, DateOnly today) =>
        $"{EnumWords.For(made.Outcome)} {When.Day(made.On, today)} {When.Time(made.At)}{(made.By.Length > 0 ? $", {made.By}" : "")}.{(made.Note.Length > 0 ? $" {made.Note}" : "")}";

    /// <summary>"Corrected Mon, Mar 9, 1:02 PM by Dana Whitfield: was Present".</summary>
    public static string Correction(CorrectionView change) =>
        $"{(change.Old is null ? "Marked" : "Corrected")} {When.Date(change.On)}, {When.Time(change.At)}{(change.By.Length > 0 ? $" by {change.By}" : "")}{(change.Old is { } old ? $": was {EnumWords.For(old)}" : "")}{(change.Reason.Length > 0 ? $" ({change.Reason})" : "")}";

    /// <summary>"Called 10:05 AM, no answer", or with the date when it was another day than the session.</summary>
    public static string Note(CallTryView made, DateOnly session) =>
        $"Called {(made.On == session ? "" : $"{When.Date(made.On)} ")}{When.Time(made.At)}, {EnumWords.For(made.Outcome).ToLowerInvariant()}";

    /// <summary>What to say: "Moved from Thu, Mar 12, 2:00 PM to Fri, Mar 13, 12:30 PM", "Cancelled: today 9:00 AM".</summary>
    public static string Change(ChangeToCallView person, DateOnly today)
    {
        var old = $"{When.DayWithin(person.OldDate, today)} {When.Time(person.OldStart)}";
        var now = $"{When.DayWithin(person.When.Date, today)} {When.Time(person.When.Start)}";
        return person.Change switch
        {
            ScheduleChangeKind.Cancelled => $"Cancelled: {old}",
            ScheduleChangeKind.Restored => $"Takes place after all: {now}",
            _ => $"Moved from {old} to {now}",
        };
    }
}

using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>What a roll call says about itself.</summary>
internal static class RollWords
{
    private static readonly AttendanceStatus[] Order =
    [
        AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Excused, AttendanceStatus.Unexcused,
        AttendanceStatus.NoShow, AttendanceStatus.CheckedIn, AttendanceStatus.Expected, AttendanceStatus.CancelledByProgram,
    ];

    /// <summary>"Today, Monday, March 9, 9:00 AM–12:00 PM. Room 3, Harbor Street. You lead."</summary>
    public static string Where(AttendanceSheetView sheet)
    {
        var day = When.Day(sheet.When.Date, sheet.Today);
        var date = day is "Today" or "Tomorrow" or "Yesterday" ? $"{day}, {When.LongDate(sheet.When.Date)}" : When.LongDate(sheet.When.Date);
        var place = Words.Join([.. new[] { sheet.Room, sheet.Location }.Where(part => part.Length > 0)]).Replace(" and ", ", ", StringComparison.Ordinal);
        var lead = sheet.YouLead ? "You lead." : sheet.Leads.Count > 0 ? $"{Words.Join(sheet.Leads)} {(sheet.Leads.Count == 1 ? "leads" : "lead")}." : "";
        return $"{date}, {When.Range(sheet.When.Start, sheet.When.End)}. {(place.Length > 0 ? place + ". " : "")}{lead}";
    }

    /// <summary>"On time until 9:05 AM, admitted until 9:15 AM. Breaks at 9:50 and 10:50 AM. Due by 12:30 PM."</summary>
    public static string Times(AttendanceSheetView sheet)
    {
        var breaks = sheet.Breaks.Count == 0 ? "" : $" {(sheet.Breaks.Count == 1 ? "Break" : "Breaks")} at {Words.Join([.. sheet.Breaks.Select(pause => When.Time(pause.Start))])}.";
        var due = sheet.IsLocked || sheet.IsCancelled ? "" : $" Roll call due by {Clock(sheet.DueAt, sheet)}.";
        var counts = sheet.Counts ? "" : " This kind of session does not count toward weekly hours.";
        return $"On time until {When.Time(sheet.OnTimeUntil)}, admitted until {When.Time(sheet.AdmittedUntil)}.{breaks}{due}{counts}";
    }

    public static string AllPresent(AttendanceSheetView sheet) => sheet switch
    {
        { HasStarted: false } => $"Opens at {When.Time(sheet.When.Start)}",
        { Open: > 0 } => sheet.Open == 1 ? "Marks the 1 person still open" : $"Marks the {sheet.Open} people still open",
        { AllPresentAt: { } at } => $"Done at {Clock(at, sheet)}. Nobody is left to mark.",
        _ => "Nobody is left to mark.",
    };

    public static string Later(AttendanceSheetView sheet) => sheet switch
    {
        { IsCancelled: true } => "A cancelled session has no marks to change.",
        { IsLocked: true } => "The sheet is locked. A case manager or the program director can correct it and gives a reason.",
        _ => $"Until {When.Instant(sheet.LocksAt, sheet.Zone)} every mark can be changed; once the session is over, or when somebody else made the mark, with a reason. Then the sheet locks, and a case manager or the program director corrects it.",
    };

    public static IEnumerable<(AttendanceStatus Status, string Tone, string Icon, string Words)> Counts(AttendanceSheetView sheet) =>
        from status in Order
        let count = sheet.Rows.Count(row => row.Status == status)
        where count > 0
        let look = AttendanceLook.For(status)
        select (status, look.Tone ?? "", look.Icon, $"{count} {(status == AttendanceStatus.Expected ? "to mark" : EnumWords.For(status).ToLowerInvariant())}");

    /// <summary>"Says: can’t come (transport), 8:06 AM", "Says: 10 minutes late, 8:50 AM"; with the day when it was another.</summary>
    public static string Says(ClientSaysView says, DateOnly session)
    {
        var what = says switch
        {
            { LateMinutes: { } minutes } => $"{minutes} minutes late",
            { Reason: { } reason } => $"can’t come ({EnumWords.For(reason).ToLowerInvariant()})",
            _ => "can’t come",
        };
        return $"Says: {what}, {(says.On == session ? "" : $"{When.Date(says.On)} ")}{When.Time(says.At)}";
    }

    public static string Echo(AttendanceRowView row) =>
        $"{row.ShortName}: {EnumWords.For(row.Status)}{(row.ArrivedAt is { } came ? $", arrived {When.Time(came)}" : "")}{(row.Minutes is { } minutes ? $", {minutes} minutes" : "")}. Saved.";

    public static string Echo(AllPresentView done)
    {
        var marked = done.Marked == 1 ? "1 person marked present." : $"{done.Marked} people marked present.";
        return done.PastCutoff == 0 ? marked : $"{marked} {done.PastCutoff} came too late to be admitted without a reason: decide in the row.";
    }

    /// <summary>The time of an instant on the session's own wall.</summary>
    public static string Clock(DateTimeOffset instant, AttendanceSheetView sheet)
    {
        var (date, time) = ZoneTime.ToLocal(instant, sheet.Zone);
        return date == sheet.When.Date ? When.Time(time) : When.Instant(instant, sheet.Zone);
    }
}

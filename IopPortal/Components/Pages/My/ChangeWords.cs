using IopPortal.Domain.Sessions;
using IopPortal.Features.MySchedule;

namespace IopPortal.Components.Pages.My;

/// <summary>What happened to a session, in words that name nobody.</summary>
internal static class ChangeWords
{
    public static string What(ScheduleChangeKind change) => change switch
    {
        ScheduleChangeKind.Moved => "Moved",
        ScheduleChangeKind.OtherPlace => "Other room",
        ScheduleChangeKind.Cancelled => "Cancelled",
        ScheduleChangeKind.Restored => "As planned again",
        ScheduleChangeKind.OtherLead => "Led by somebody else",
        ScheduleChangeKind.NowLeads => "You lead this now",
        ScheduleChangeKind.NoLongerLeads => "You no longer lead this",
        _ => "Changed",
    };

    public static string Title(ChangeView change) => change.Title.Length > 0 ? change.Title : "Appointment";

    /// <summary>From where it stood to where it stands.</summary>
    public static string When(ChangeView change)
    {
        var now = Wording.When.Slot(change.Slot);
        var moved = change.Change == ScheduleChangeKind.Moved && (change.OldDate != change.Slot.Date || change.OldStart != change.Slot.Start);
        return moved ? $"was {Wording.When.Date(change.OldDate)}, {Wording.When.Time(change.OldStart)}, now {now}"
            : change.Change == ScheduleChangeKind.OtherPlace && change.Room.Length > 0 ? $"{now}, {change.Room}"
            : now;
    }
}

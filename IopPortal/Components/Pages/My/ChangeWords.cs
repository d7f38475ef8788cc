using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.MySchedule;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Pages.My;

/// <summary>What happened to a session, in words that name nobody.</summary>
internal static class ChangeWords
{
    public static string What(ScheduleChangeKind change, IStringLocalizer<MyTexts> text) => text[change switch
    {
        ScheduleChangeKind.Moved => "change.moved",
        ScheduleChangeKind.OtherPlace => "change.place",
        ScheduleChangeKind.Cancelled => "change.cancelled",
        ScheduleChangeKind.Restored => "change.restored",
        ScheduleChangeKind.OtherLead => "change.lead",
        ScheduleChangeKind.NowLeads => "change.now-leads",
        ScheduleChangeKind.NoLongerLeads => "change.no-longer-leads",
        _ => "change.other",
    }];

    public static string Title(ChangeView change, IStringLocalizer<MyTexts> text) => change.Title.Length > 0 ? change.Title : text["appointment"];

    /// <summary>From where it stood to where it stands.</summary>
    public static string When(ChangeView change, IStringLocalizer<MyTexts> text)
    {
        var now = Wording.When.Slot(change.Slot);
        var moved = change.Change == ScheduleChangeKind.Moved && (change.OldDate != change.Slot.Date || change.OldStart != change.Slot.Start);
        return moved ? text["change.from-to", Wording.When.Date(change.OldDate), Wording.When.Time(change.OldStart), now]
            : change.Change == ScheduleChangeKind.OtherPlace && change.Room.Length > 0 ? $"{now}, {change.Room}"
            : now;
    }
}

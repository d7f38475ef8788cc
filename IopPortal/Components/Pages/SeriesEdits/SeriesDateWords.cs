using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Components.Pages.SeriesEdits;

/// <summary>What an edit does on one date, in a few words.</summary>
internal static class SeriesDateWords
{
    public static string What(SeriesEditDate date) => Fate(date) + (date is { IsUndecided: false, Decision.RoomId: not null } ? ", another room" : "") + (date is { IsUndecided: false, Decision.LeadId: not null } ? ", another lead" : "");

    private static string Fate(SeriesEditDate date) => date switch
    {
        { IsUndecided: true } => "Needs a decision",
        { Closed.Length: > 0 } => $"Closed: {date.Closed}. Left out",
        { Decision.Choice: SeriesChoice.StayAsItIs } => "Stays as it is",
        { Decision.Choice: SeriesChoice.CallOff, Kind: SeriesStepKind.Add } => "Left out",
        { Decision.Choice: SeriesChoice.CallOff } => $"Called off: {date.Decision!.Reason}",
        { Kind: SeriesStepKind.Change, Now: { } now, To: { } to } => now == to ? $"{When.Range(to.Start, to.End)}, same time" : now.Date == to.Date ? $"{When.Range(now.Start, now.End)} → {When.Range(to.Start, to.End)}" : $"{When.Slot(now)} → {When.Slot(to)}",
        { Kind: SeriesStepKind.Add, To: { } to } => $"New: {(to.Date == date.Date ? When.Range(to.Start, to.End) : When.Slot(to))}",
        { Kind: SeriesStepKind.Remove } => "Called off: not in the series any more",
        { Kind: SeriesStepKind.LeftOut } => "Left out before, stays so",
        { Kind: SeriesStepKind.Fixed } => "Has started or been attended: stays",
        { Kind: SeriesStepKind.Moved, Now: { } now } => $"Changed on its own ({When.Slot(now)}): stays",
        { Kind: SeriesStepKind.Cancelled } => "Called off before, stays so",
        _ => "Stays",
    };

    public static string Icon(SeriesEditDate date) => date switch
    {
        { IsUndecided: true } => "alert",
        { Closed.Length: > 0 } or { Kind: SeriesStepKind.Remove or SeriesStepKind.LeftOut or SeriesStepKind.Cancelled } or { Decision.Choice: SeriesChoice.CallOff } => "no",
        { Kind: SeriesStepKind.Add } => "plus",
        { Kind: SeriesStepKind.Moved } => "moved",
        { Kind: SeriesStepKind.Fixed } => "pause",
        { Decision.Choice: SeriesChoice.Keep or SeriesChoice.StayAsItIs or SeriesChoice.OtherTime } => "info",
        _ => "check",
    };
}

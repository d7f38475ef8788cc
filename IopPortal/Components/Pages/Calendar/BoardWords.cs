using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>What stands in a block.</summary>
internal static class BoardWords
{
    /// <summary>The group's name, the client's name, or "Busy".</summary>
    public static string Title(BoardSessionView session) => session switch
    {
        { IsBusy: true } => "Busy",
        { ClientName: { } client } => client,
        _ => SessionWords.Title(session.Title, session.Kind),
    };

    /// <summary>Said before the name where the name alone would not say what it is.</summary>
    public static string? Kind(BoardSessionView session) => session.ClientName is null ? null : EnumWords.For(session.Kind);

    public static string Place(BoardSessionView session) => session.RoomName.Length > 0 ? session.RoomName : "By video";

    public static string LastName(string name) => name[(name.LastIndexOf(' ') + 1)..];

    public static string? Size(BoardSessionView session) => session switch
    {
        { IsCancelled: true } => null,
        { Members: { } members, Capacity: { } capacity } => $"{members}/{capacity}",
        { Members: { } members } => $"{members}",
        _ => null,
    };

    /// <summary>What has to be said about a session, with its tone and its sign; null when it simply takes place.</summary>
    public static (string Tone, string Icon, string Text)? State(BoardSessionView session) => session switch
    {
        { IsCancelled: true } => ("bad", "no", session.CancelReason.Length > 0 ? $"Cancelled: {session.CancelReason}" : "Cancelled"),
        { RollMissing: true } => ("warn", "roll", "No roll"),
        { IsException: true, Apart: ApartKind.Moved } => ("info", "moved", "Moved"),
        { IsException: true } => ("info", "info", Apart(session.Apart)),
        _ => null,
    };

    private static string Apart(ApartKind? apart) => apart switch
    {
        ApartKind.Shorter => "Shorter",
        ApartKind.Longer => "Longer",
        ApartKind.NewLead => "New lead",
        ApartKind.OtherRoom => "Other room",
        _ => "Changed",
    };

    /// <summary>"Main Street closed: Holiday", with its times where it is not the whole day.</summary>
    public static string Closed(BoardClosureView closure) => closure is { Start: { } start, End: { } end }
        ? $"{closure.Where} closed {When.Range(start, end)}: {closure.Reason}"
        : $"{closure.Where} closed: {closure.Reason}";

    /// <summary>What would help: a room that is free then, or the nearest time that fits.</summary>
    public static string Way(Features.Scheduling.Sessions.MovePreviewView preview) => string.Join(' ', new[]
    {
        preview.FreeRoom is { } room ? $"{room} is free then." : "",
        preview.FreeAt is { } at ? $"{When.Time(at)} would fit." : "",
    }.Where(sentence => sentence.Length > 0));

    /// <summary>The time, with the day where that is another one.</summary>
    public static string Short(BoardSessionView there, BoardSessionView here) =>
        there.Date != here.Date ? $"{there.Date.ToString("ddd", When.Culture)} {When.Time(there.Start)}" : When.Time(there.Start);

    /// <summary>"Out: Tess Therapist Tue–Wed, …"; null when everybody is there.</summary>
    public static string? Out(BoardView view) => view.TimeOff.Count == 0 ? null : "Out: " + string.Join(", ", view.TimeOff.Select(Out));

    private static string Out(BoardTimeOffView off)
    {
        var days = off.From == off.To ? Day(off.From) : $"{Day(off.From)}–{Day(off.To)}";
        return off is { Start: { } start, End: { } end } ? $"{off.Name} {days} {When.Range(start, end)}" : $"{off.Name} {days}";
    }

    private static string Day(DateOnly date) => date.ToString("ddd d", When.Culture);
}

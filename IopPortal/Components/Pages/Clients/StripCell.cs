using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Clients;

namespace IopPortal.Components.Pages.Clients;

/// <summary>One day of one week in the strip: the least good mark of the day gives the shape, all of it the words.</summary>
public sealed record StripCell(string Icon, string? Tone, string Minutes, string Words)
{
    private static readonly AttendanceStatus[] WorstFirst =
    [
        AttendanceStatus.NoShow, AttendanceStatus.Unexcused, AttendanceStatus.Excused, AttendanceStatus.LeftEarly, AttendanceStatus.Late,
        AttendanceStatus.Expected, AttendanceStatus.CheckedIn, AttendanceStatus.Present, AttendanceStatus.CancelledByProgram, AttendanceStatus.NotExpected,
    ];

    public static StripCell Of(IReadOnlyList<ClientSessionView> sessions)
    {
        var worst = sessions.Select(session => session.Status ?? AttendanceStatus.Expected).MinBy(status => Array.IndexOf(WorstFirst, status));
        var look = AttendanceLook.For(worst);
        var isBooked = worst is AttendanceStatus.Expected or AttendanceStatus.CheckedIn && sessions.Any(session => !session.IsOver);
        var credited = sessions.Sum(session => session.Credited ?? 0);
        var minutes = isBooked ? sessions.Sum(session => session.Booked) + credited : credited;
        var words = string.Join("; ", sessions.Select(session => $"{When.Range(session.Slot.Start, session.Slot.End)} {Word(session)}"));
        return new StripCell(look.Icon, isBooked ? "booked" : look.Tone, sessions.All(session => session.IsCancelled) ? "–" : $"{minutes}", words);
    }

    private static string Word(ClientSessionView session) =>
        session.Status is null or AttendanceStatus.Expected ? session.IsOver ? "roll call missing" : "booked"
        : session.Credited is { } credited ? $"{EnumWords.For(session.Status.Value)}, {credited} minutes"
        : EnumWords.For(session.Status.Value);
}

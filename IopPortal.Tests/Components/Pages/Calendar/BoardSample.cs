using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Support;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>Boards without a store: a test says only when its sessions take place.</summary>
internal static class BoardSample
{
    public static BoardSessionView Session(DateOnly date, TimeOnly start, TimeOnly end, string title = "Coping skills", Guid? lead = null, SessionStatus status = SessionStatus.Scheduled) => new(
        Guid.CreateVersion7(), date, start, end, SessionKind.GroupTherapy, status, IsGroup: true, IsBusy: false, title, null, Sample.Track.Id, "MO", 1, "Morning",
        lead ?? Sample.TherapistStaff.Id, "Tess Therapist", Sample.BigRoom.Id, "Room 1", Delivery.InPerson, "", IsException: false, IsOver: false, 3, 12, 0, 1, MayMove: true);

    public static BoardView View(DateOnly from, int days, params IReadOnlyList<BoardSessionView> sessions) =>
        new(from, from.AddDays(days - 1), Sample.Wednesday, new(12, 0), sessions, [], [], [], MayBook: true, MayFindClients: true);

    /// <summary>As many sessions as asked over the six days of a week, several at once, none over midnight.</summary>
    public static BoardView Week(int sessions) => View(Sample.Monday, 7, [.. Enumerable.Range(0, sessions).Select(number =>
        Session(Sample.Monday.AddDays(number % 6), new TimeOnly(8, 0).AddMinutes(number / 6 * 37 % 660), new TimeOnly(8, 0).AddMinutes((number / 6 * 37 % 660) + 50 + (number % 3 * 40))))]);
}

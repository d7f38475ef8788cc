using IopPortal.Components.Wording;
using IopPortal.Domain.Clients;
using IopPortal.Features.ProgramBoard;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>The rows of the census and of the load, as the lists of the board show them.</summary>
internal static class BoardCensusRows
{
    public static BoardListed InCare(ProgramBoardView board, Guid? track) => new(
        "clients in care" + Of(board, track),
        [.. board.InCare.Where(stay => track is null || stay.TrackId == track).Select(stay => Stay(board, stay, EnumWords.For(stay.Status)))]);

    public static BoardListed Referred(ProgramBoardView board) => new(
        "referred", [.. board.Referred.Select(stay => Stay(board, stay, $"{(stay.Status == EnrollmentStatus.Referred ? "Referred" : "Intake booked, referred")} {When.DayWithin(stay.ReferredOn, board.Today)}"))]);

    public static BoardListed Leaving(ProgramBoardView board) => new(
        $"leaving in the week of {When.Date(board.Week)}",
        [.. board.Leaving.OrderBy(stay => stay.LeavesOn).Select(stay => Stay(board, stay, $"{When.Day(stay.LeavesOn!.Value, board.Today)}, {(stay.Reason is { } reason ? EnumWords.For(reason) : "as planned")}"))]);

    public static BoardListed Offered(ProgramBoardView board) => new(
        "offered a first visit in the last twelve weeks",
        [.. board.Offered.OrderByDescending(stay => stay.FirstOffered).Select(stay => Stay(board, stay, $"Referred {When.DayWithin(stay.ReferredOn, board.Today)}, first visit {When.DayWithin(stay.FirstOffered!.Value, board.Today)}: {Words.Count(stay.DaysToOffer!.Value, "day")}"))]);

    public static BoardListed Places(ProgramBoardView board, Guid? track) => new(
        "places held" + Of(board, track),
        [
            .. from places in board.Places
               where track is null || places.TrackId == track
               from member in places.Members.Select((client, index) => (client, index))
               select BoardRows.Person(member.client.ClientId, member.client.Name, places.Name) with { Id = $"{places.Id}{member.index}", Track = board.TrackOf(places.TrackId) },
        ]);

    public static BoardListed Waiting(ProgramBoardView board, Guid? track) => new(
        "waiting" + Of(board, track),
        [
            .. board.Waiting.Where(wait => track is null || wait.TrackId == track).Select(wait => BoardRows.Person(
                wait.Client.ClientId, wait.Client.Name, $"For {wait.Group} since {When.DayWithin(wait.Since, board.Today)}") with { Id = wait.Id.ToString(), Track = board.TrackOf(wait.TrackId), Act = ($"groups/{wait.GroupId}", "Open the group") }),
        ]);

    public static BoardListed Caseload(ProgramBoardView board, Guid? staff) => Member(board, staff) is { } member
        ? new($"{(member.Caseload.Count == 1 ? "client" : "clients")} on the caseload of {member.Name}", [.. member.Caseload.Select(client => BoardRows.Person(client.ClientId, client.Name, "") with { Track = board.TrackOfClient(client.ClientId) })])
        : new("clients on the caseload", []);

    public static BoardListed Sessions(ProgramBoardView board, Guid? staff) => Member(board, staff) is { } member
        ? new(
            $"{(member.Sessions == 1 ? "session" : "sessions")} of {member.Name}, {When.Minutes(member.ContactMinutes)} with clients",
            [
                .. board.Meetings.Where(meeting => !meeting.IsCancelled && meeting.StaffIds.Contains(member.Id))
                    .Select(meeting => new BoardLine(meeting.Id.ToString(), SessionWords.Title(meeting.Title, meeting.Kind), $"sessions/{meeting.Id}", When.Slot(meeting.When, board.Today))),
            ])
        : new("sessions", []);

    private static StaffLoadView? Member(ProgramBoardView board, Guid? staff) => board.Load.FirstOrDefault(member => member.Id == staff);

    private static string Of(ProgramBoardView board, Guid? track) => track is null ? "" : $": {board.TrackOf(track)?.Name ?? "another track"}";

    private static BoardLine Stay(ProgramBoardView board, BoardStayView stay, string detail) =>
        BoardRows.Person(stay.ClientId, stay.Name, detail) with { Id = stay.Id.ToString(), Track = board.TrackOf(stay.TrackId) };
}

using IopPortal.Components.Pages.Today;
using IopPortal.Components.Wording;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Staff;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.ProgramBoard;
using IopPortal.Features.Today;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>The rows of what needs somebody, as the sections and the lists of the board show them.</summary>
internal static class BoardRows
{
    public const string Nobody = "A client";

    public static IReadOnlyList<BoardLine> AtRisk(ProgramBoardView board, WeekRescueView? rescue)
    {
        IReadOnlyList<MakeUpOfferView>? OffersFor(Guid client) => rescue?.Clients.FirstOrDefault(found => found.ClientId == client)?.Offers;
        return
        [
            .. board.AtRisk.Select(client => Person(client.ClientId, client.Name, Needs(client.Week, board.IsOver)) with
            {
                Track = board.TrackOfClient(client.ClientId),
                Act = OffersFor(client.ClientId) is { Count: > 0 } offers ? ($"clients/{client.ClientId}", Fit(offers.Count)) : null,
                Chip = client.Week.Status == WeekStatus.NotMet ? EnumWords.For(WeekStatus.NotMet) : OffersFor(client.ClientId) is { Count: 0 } ? "No make-up fits yet" : null,
                Tone = client.Week.Status == WeekStatus.NotMet ? "bad" : null,
                Icon = client.Week.Status == WeekStatus.NotMet ? "alert" : "no",
            }),
        ];
    }

    public static IReadOnlyList<BoardLine> Cancelled(ProgramBoardView board) =>
    [
        .. board.Cancelled.Select(meeting => new BoardLine(
            meeting.Id.ToString(),
            When.Slot(meeting.When, board.Today),
            meeting.ClosureId is { } closure ? $"closures/{closure}" : $"sessions/{meeting.Id}",
            string.Join(", ", new[] { SessionWords.Title(meeting.Title, meeting.Kind), meeting.Reason }.Where(part => part.Length > 0)))
        {
            Chip = meeting.People == 0 ? "Nobody booked" : meeting.Told == meeting.People ? $"All {meeting.People} told" : !meeting.IsToCome(board.Now) ? "Over" : $"{meeting.People - meeting.Told} not told",
            Tone = meeting.People > 0 && meeting.Told == meeting.People ? "good" : meeting.People > 0 && meeting.IsToCome(board.Now) ? "warn" : null,
            Icon = meeting.People > 0 && meeting.Told == meeting.People ? "tick" : "clock",
        }),
    ];

    public static IReadOnlyList<BoardLine> ToTell(ProgramBoardView board) =>
    [
        .. board.ToTell.Select(person => Person(
            person.ClientId, person.Name,
            string.Join(". ", new[] { person.Phone, string.Join(", ", person.Times.Select(time => When.Slot(time, board.Today))) }.Where(part => part.Length > 0)))
        with
        {
            Id = $"{person.ClientId}{person.IsFamily}",
            Text = person.IsFamily ? $"Family of {(person.Name.Length > 0 ? person.Name : "a client")}" : person.Name.Length > 0 ? person.Name : Nobody,
            Track = board.TrackOfClient(person.ClientId),
        }),
    ];

    public static IReadOnlyList<BoardLine> ShortGroups(ProgramBoardView board) =>
    [
        .. board.ShortGroups.Select(group => new BoardLine(
            group.Id.ToString(), group.Name, $"groups/{group.Id}",
            $"{When.Slot(group.Next, board.Today)}: {(group.Shortage.Expected == 0 ? "nobody" : group.Shortage.Expected)} expected, minimum {group.MinSize}.")
        {
            Track = board.TrackOf(group.TrackId),
            Chip = group.Shortage.SolvedOn is { } date ? $"Enough from {When.Date(date)}" : "Decide",
            Tone = group.Shortage.SolvedOn is null ? "warn" : "info",
            Icon = group.Shortage.SolvedOn is null ? "down" : "clock",
        }),
    ];

    public static IReadOnlyList<BoardLine> Licences(ProgramBoardView board) =>
    [
        .. board.Licences.Select(row => new BoardLine(
            $"{row.Licence.StaffId}{row.Licence.Type}", row.Licence.Name, $"staff/{row.Licence.StaffId}",
            $"{row.Licence.Type} {(row.Licence.Expires < board.Today ? "ended" : "ends")} {When.Day(row.Licence.Expires, board.Today)}.{(row.SessionsAfter > 0 ? $" {Words.Count(row.SessionsAfter, "session")} booked after it {(row.SessionsAfter == 1 ? "needs" : "need")} someone else." : "")}")
        {
            Chip = row.Licence.State == CredentialState.Expired ? "Expired" : Words.Count(row.Licence.Expires.DayNumber - board.Today.DayNumber, "day"),
            Tone = row.Licence.State == CredentialState.Expired ? "bad" : "warn",
            Icon = row.Licence.State == CredentialState.Expired ? "no" : "alert",
        }),
    ];

    public static IReadOnlyList<BoardLine> MissingRolls(ProgramBoardView board) =>
    [
        .. board.MissingRolls.Select(roll => new BoardLine(
            roll.SessionId.ToString(), Title(roll), $"attendance/{roll.SessionId}", $"{When.Slot(roll.When, board.Today)}, {roll.Open} to mark.")
        {
            Chip = roll.IsLocked ? "Locked" : null,
            Icon = "key",
        }),
    ];

    public static BoardLine Person(Guid clientId, string name, string detail) =>
        new(clientId.ToString(), name.Length > 0 ? name : Nobody, name.Length > 0 ? $"clients/{clientId}" : null, detail);

    /// <summary>No more than so many are looked for.</summary>
    private static string Fit(int makeUps) => makeUps switch
    {
        1 => "1 make-up fits",
        < WeekRescueView.MostOffers => $"{makeUps} make-ups fit",
        _ => $"{makeUps}+ make-ups fit",
    };

    private static string Title(MissingRollView roll) => roll.Person.Length > 0 ? $"{EnumWords.For(roll.Kind)}: {roll.Person}" : SessionWords.Title(roll.Title, roll.Kind);

    /// <summary>"Needs 3 h more and 1 more full day."</summary>
    private static string Needs(WeekMeter week, bool isOver)
    {
        var days = week.MinimumDays - week.ProjectedDays;
        var hours = week.Deficit > 0 ? When.Minutes(week.Deficit) + (isOver ? "" : " more") : "";
        var missing = Words.Join([.. new[] { hours, days > 0 ? Words.Count(days, isOver ? "full day" : "more full day") : "" }.Where(part => part.Length > 0)]);
        return isOver ? $"Missed {missing}." : $"Needs {missing}{(week.RemainingMinutes > 0 ? "" : ", nothing is booked")}.";
    }
}

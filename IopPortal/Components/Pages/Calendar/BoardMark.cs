using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>The place a session left, since the board was opened or as the people concerned were told.</summary>
/// <param name="Was">The session as it was shown there.</param>
/// <param name="Now">The same session where it is now.</param>
public sealed record BoardMark(BoardSessionView Was, BoardSessionView Now)
{
    /// <summary>Adds what moved between two readings of the same days; whatever is back where it was, or only longer, leaves none.</summary>
    public static IReadOnlyList<BoardMark> After(IReadOnlyList<BoardMark> marks, BoardView before, BoardView after)
    {
        var now = after.Sessions.ToDictionary(session => session.Id);
        var firsts = marks.Select(mark => mark.Was).Concat(before.Sessions).DistinctBy(session => session.Id);
        return [.. from was in firsts
                   where now.TryGetValue(was.Id, out var moved) && Place(was) != Place(moved)
                   select new BoardMark(was, now[was.Id])];
    }

    /// <summary>With the moves that were made before the board was opened, as long as both places are on it.</summary>
    public static IReadOnlyList<BoardMark> With(IReadOnlyList<BoardMark> marks, BoardView view) =>
    [
        .. marks.Concat(from session in view.Sessions
                        where session is { OldDate: not null, OldStart: not null, IsCancelled: false, IsOver: false } && session.OldDate >= view.From && session.OldDate <= view.To
                        let was = Before(session, session.OldDate ?? session.Date, session.OldStart ?? session.Start)
                        where Place(was) != Place(session) && was.Start < was.End
                        select new BoardMark(was, session)).DistinctBy(mark => mark.Now.Id),
    ];

    /// <summary>"Moved to Thu 1:30 PM".</summary>
    public string To => $"Moved to {BoardWords.Short(Now, Was)}";

    /// <summary>"Was Wed 10:00 AM".</summary>
    public string From => $"Was {BoardWords.Short(Was, Now)}";

    private static BoardSessionView Before(BoardSessionView session, DateOnly date, TimeOnly start) =>
        session with { Date = date, Start = start, End = start.Add(session.End - session.Start) };

    private static (DateOnly, TimeOnly) Place(BoardSessionView session) => (session.Date, session.Start);
}

using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>A month as whole weeks; every day once, with its first sessions and how many more there are.</summary>
public static class BoardMonth
{
    private const int Shown = 4;

    public static IReadOnlyList<IReadOnlyList<BoardMonthDay>> Of(BoardView view, BoardAddress address)
    {
        var sessions = view.Sessions.Where(session => BoardGrid.Shows(session, address.Show)).ToLookup(session => session.Date);
        var closures = view.Closures.ToLookup(closure => closure.Date);
        return [.. Enumerable.Range(0, view.To.DayNumber - view.From.DayNumber + 1).Select(view.From.AddDays).Select(Day).Chunk(7)];

        BoardMonthDay Day(DateOnly date)
        {
            var all = sessions[date].ToList();
            var shown = all.Count <= Shown ? all.Count : Shown - 1;
            return new(
                date,
                date.Month == address.Date.Month,
                date == view.NowDate,
                address.Day(date).ToString(),
                all.Count,
                [.. all.Take(shown).Select(session => new BoardBlock(session, session.IsCancelled ? "off" : "", (address.Plain with { Session = session.Id }).ToString(), session.Id == address.Session))],
                all.Count - shown,
                [.. closures[date].Select(BoardWords.Closed)]);
        }
    }
}

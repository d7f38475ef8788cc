using System.Globalization;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>Lays a board out: which columns, which hours, and for every session its place. A row is five minutes.</summary>
public sealed record BoardGrid(int FirstHour, int LastHour, IReadOnlyList<BoardColumn> Columns)
{
    private const int RowsAnHour = 12;
    private const int UsualFirstHour = 8;
    private const int UsualLastHour = 21;

    public int Hours => LastHour - FirstHour;

    public static BoardGrid Of(BoardView view, BoardAddress address, params IReadOnlyList<BoardMark> marks)
    {
        var sessions = view.Sessions.Where(session => Shows(session, address.Show)).ToList();
        var drawn = sessions.Concat(marks.Select(mark => mark.Was)).ToList();
        var first = drawn.Select(session => session.Start.Hour).Append(UsualFirstHour).Min();
        var last = drawn.Select(session => session.End == TimeOnly.MinValue ? 24 : session.End.Hour + (session.End.Minute > 0 ? 1 : 0)).Append(UsualLastHour).Max();
        var grid = new BoardGrid(first, last, []);
        var columns = address.View == BoardViewKind.Day
            ? Lanes(sessions, address).Select(lane => grid.Column(view, address, [], view.From, lane.Heading, lane.Sessions, lane.Book) with { Key = $"{lane.Id}", LaneId = lane.Id })
            : Days(view, sessions).Select(date => grid.Column(view, address, marks, date, Heading(address.View, date), [.. sessions.Where(session => session.Date == date)], address with { Date = date }));
        return grid with { Columns = [.. columns] };
    }

    public string RowClass(int hour) => $"r-{((hour - FirstHour) * RowsAnHour) + 1}";

    internal static bool Shows(BoardSessionView session, BoardShow show) => show switch
    {
        BoardShow.Moved => session.IsException && !session.IsCancelled,
        BoardShow.Cancelled => session.IsCancelled,
        BoardShow.Missing => session.RollMissing,
        _ => true,
    };

    private static string Heading(BoardViewKind view, DateOnly date) =>
        view == BoardViewKind.Agenda ? Wording.When.LongDate(date) : date.ToString("ddd d", Wording.When.Culture);

    /// <summary>Monday to Saturday, and Sunday when something takes place.</summary>
    private static IEnumerable<DateOnly> Days(BoardView view, List<BoardSessionView> sessions) =>
        Enumerable.Range(0, view.To.DayNumber - view.From.DayNumber + 1).Select(view.From.AddDays)
            .Where(date => date.DayOfWeek != DayOfWeek.Sunday || date == view.NowDate || sessions.Exists(session => session.Date == date));

    /// <summary>Everyone, every room or every track with something on that day; never an empty board.</summary>
    private static IEnumerable<(Guid? Id, string Heading, IReadOnlyList<BoardSessionView> Sessions, BoardAddress Book)> Lanes(List<BoardSessionView> sessions, BoardAddress address)
    {
        if (sessions.Count == 0)
        {
            return [(null, "All", [], address)];
        }

        return sessions.GroupBy(session => address.By switch
        {
            BoardBy.Staff => (Id: session.LeadId, Name: session.LeadName.Length > 0 ? session.LeadName : "Nobody yet"),
            BoardBy.Room => (Id: session.RoomId, Name: session.RoomName.Length > 0 ? session.RoomName : "By video"),
            _ => (Id: session.TrackId, Name: session.TrackName.Length > 0 ? session.TrackName : "Other"),
        }).OrderBy(lane => lane.Key.Id is null).ThenBy(lane => lane.Key.Name, StringComparer.InvariantCultureIgnoreCase).Select(lane => (lane.Key.Id, lane.Key.Name, (IReadOnlyList<BoardSessionView>)[.. lane], address.By switch
        {
            BoardBy.Staff => address with { Staff = lane.Key.Id },
            BoardBy.Room => address with { Room = lane.Key.Id },
            _ => address,
        }));
    }

    private BoardColumn Column(BoardView view, BoardAddress address, IReadOnlyList<BoardMark> marks, DateOnly date, string heading, IReadOnlyList<BoardSessionView> sessions, BoardAddress book)
    {
        var left = marks.Where(mark => mark.Was.Date == date).ToList();
        var spans = sessions.Concat(left.Select(mark => mark.Was)).Select(Span).ToList();
        var places = BoardLanes.Of(spans);
        var blocks = sessions.Select((session, i) => Block(session, spans[i], places[i], address) with { Was = marks.FirstOrDefault(mark => mark.Now.Id == session.Id)?.From }).ToList();
        var isToday = date == view.NowDate;
        var now = ((view.NowTime.Hour - FirstHour) * RowsAnHour) + (view.NowTime.Minute / 5) + 1;
        return new(
            date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            date,
            null,
            heading,
            isToday,
            address.View != BoardViewKind.Week || date == address.Date,
            Math.Min(BoardLanes.Parallel(spans), BoardLanes.Columns),
            blocks,
            [.. view.Closures.Where(closure => closure.Date == date).Select(Shade)],
            [.. left.Select((mark, i) => new BoardShade(mark.Was.Id, $"{Where(spans[sessions.Count + i], places[sessions.Count + i])} {Track(mark.Was)}", $"{BoardWords.Title(mark.Was)}: {mark.To}"))],
            view.MayBook ? (book.Plain with { IsBooking = true }).ToString() : null,
            isToday && now >= 1 && now <= Hours * RowsAnHour ? $"r-{now}" : null,
            isToday ? blocks.Find(block => block.Session.Start > view.NowTime) : null);
    }

    private static BoardBlock Block(BoardSessionView session, BoardSpan span, BoardPlace place, BoardAddress address)
    {
        string[] classes =
        [
            Where(span, place),
            Track(session),
            session.IsGroup ? "" : "one",
            session.IsOver ? "done" : "",
            session.IsCancelled ? "off" : "",
            session.Id == address.Session ? "sel" : "",
        ];
        return new(
            session,
            string.Join(' ', classes.Where(word => word.Length > 0)),
            (address.Plain with { Session = session.Id, Date = address.View == BoardViewKind.Week ? session.Date : address.Date }).ToString(),
            session.Id == address.Session);
    }

    private static string Where(BoardSpan span, BoardPlace place) => $"r-{span.From + 1} n-{span.To - span.From} x-{place.Column} w-{place.Width}";

    private static string Track(BoardSessionView session) => session.TrackColor > 0 ? $"track-{session.TrackColor}" : "";

    private BoardSpan Span(BoardSessionView session) => new(Row(session.Start, roundUp: false), EndRow(session.End));

    /// <summary>Midnight ends its day.</summary>
    private int EndRow(TimeOnly end) => end == TimeOnly.MinValue ? Hours * RowsAnHour : Row(end, roundUp: true);

    private BoardShade Shade(BoardClosureView closure)
    {
        var from = closure.Start is { } start ? Math.Max(0, Row(start, roundUp: false)) : 0;
        var to = closure.End is { } end ? Math.Min(Hours * RowsAnHour, EndRow(end)) : Hours * RowsAnHour;
        return new(closure.Id, $"r-{from + 1} n-{Math.Max(1, to - from)}", BoardWords.Closed(closure));
    }

    private int Row(TimeOnly time, bool roundUp) => ((time.Hour - FirstHour) * RowsAnHour) + ((time.Minute + (roundUp ? 4 : 0)) / 5);
}

using System.Globalization;
using IopPortal.Domain.Time;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>Which week the board shows and which of its lists is open, as its address says it. What cannot be read is its default.</summary>
public sealed record ProgramBoardAddress
{
    public const string Path = "board";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Any day of it; null for this week.</summary>
    public DateOnly? Week { get; init; }

    /// <summary>Null: the board itself.</summary>
    public BoardList? List { get; init; }

    public Guid? Track { get; init; }

    public Guid? Staff { get; init; }

    /// <summary>The week whose visits are listed.</summary>
    public DateOnly? Of { get; init; }

    /// <summary>Rows of the pages before.</summary>
    public int From { get; init; }

    /// <summary>The last visit of the page before.</summary>
    public Guid? After { get; init; }

    /// <summary>The board of the same week.</summary>
    public ProgramBoardAddress Board => new() { Week = Week };

    public static ProgramBoardAddress Read(string? week, string? list, string? track, string? staff, string? of, string? from, string? after) => new()
    {
        Week = ReadDate(week),
        List = Enum.GetValues<BoardList>().Where(value => Word(value) == list).Select(value => (BoardList?)value).FirstOrDefault(),
        Track = ReadId(track),
        Staff = ReadId(staff),
        Of = ReadDate(of),
        From = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0,
        After = ReadId(after),
    };

    /// <summary>A list of the same week.</summary>
    public ProgramBoardAddress To(BoardList list, Guid? track = null, Guid? staff = null) => Board with { List = list, Track = track, Staff = staff };

    public ProgramBoardAddress ToVisits(DateOnly week, bool attendedOnly = false) => To(attendedOnly ? BoardList.Attended : BoardList.Visits) with { Of = week };

    /// <summary>A list that stands on the board.</summary>
    public string At(BoardList list) => $"{Board}#{Word(list)}";

    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("week", Write(Week)), ("list", List is { } list ? Word(list) : null), ("track", Track?.ToString()), ("staff", Staff?.ToString()), ("of", Write(Of)), ("from", From > 0 ? From.ToString(CultureInfo.InvariantCulture) : null), ("after", After?.ToString()),
        ];
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }

    /// <summary>"at-risk".</summary>
    public static string Word(BoardList list) =>
        string.Concat(list.ToString().Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));

    private static string? Write(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year > ZoneTime.MinYear && date.Year < ZoneTime.MaxYear ? date : null;

    private static Guid? ReadId(string? text) => Guid.TryParseExact(text, "D", out var id) ? id : null;
}

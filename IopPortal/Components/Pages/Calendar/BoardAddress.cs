using System.Globalization;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>Everything the calendar shows, as its address says it: a page can be reloaded, sent and gone back to. What cannot be read is its default.</summary>
public sealed record BoardAddress(DateOnly Date)
{
    private const string DateFormat = "yyyy-MM-dd";

    public BoardViewKind View { get; init; }

    public BoardBy By { get; init; }

    public BoardShow Show { get; init; }

    public Guid? Location { get; init; }

    public Guid? Track { get; init; }

    public Guid? Staff { get; init; }

    public Guid? Room { get; init; }

    /// <summary>The client whose sessions alone are shown; the booking form's own client is another.</summary>
    public Guid? For { get; init; }

    /// <summary>The selected session.</summary>
    public Guid? Session { get; init; }

    /// <summary>The booking form is open.</summary>
    public bool IsBooking { get; init; }

    /// <summary>The step of an intake the booking form is opened for.</summary>
    public MilestoneKind? Intake { get; init; }

    public Guid? Client { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>Whole weeks for a week or a month; a list begins on its date.</summary>
    public DateOnly From => View switch
    {
        BoardViewKind.Week => ProgramWeek.StartOf(Date),
        BoardViewKind.Month => ProgramWeek.StartOf(FirstOfMonth),
        _ => Date,
    };

    public BoardQuery Query => new(From, Days) { LocationId = Location, TrackId = Track, StaffId = Staff, RoomId = Room, ClientId = For };

    public BoardAddress Before => Turn(-1);

    public BoardAddress After => Turn(1);

    /// <summary>One more press of a date in it leads here.</summary>
    public BoardAddress Day(DateOnly date) => Plain with { View = BoardViewKind.Day, Date = date };

    /// <summary>The same place without a selection or a form.</summary>
    public BoardAddress Plain => this with { Session = null, IsBooking = false, Intake = null, Client = null, Time = null };

    /// <param name="value">Gives a query value by its name; null where there is none.</param>
    /// <param name="today">The clinic's date, the default.</param>
    public static BoardAddress Read(Func<string, string?> value, DateOnly today) => new(ReadDate(value("date")) ?? today)
    {
        View = ReadEnum<BoardViewKind>(value("view")),
        By = ReadEnum<BoardBy>(value("by")),
        Show = ReadEnum<BoardShow>(value("show")),
        Location = ReadId(value("location")),
        Track = ReadId(value("track")),
        Staff = ReadId(value("staff")),
        Room = ReadId(value("room")),
        For = ReadId(value("for")),
        Session = ReadId(value("session")),
        IsBooking = value("book") is { Length: > 0 },
        Intake = IntakeStep.All.Where(step => Word(step) == value("book")).Select(step => (MilestoneKind?)step).FirstOrDefault(),
        Client = ReadId(value("client")),
        Time = TimeOnly.TryParseExact(value("time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
    };

    public override string ToString()
    {
        (string Name, string? Value)[] parts =
        [
            ("view", Word(View)),
            ("by", By == BoardBy.Track ? null : Word(By)),
            ("date", Date.ToString(DateFormat, CultureInfo.InvariantCulture)),
            ("show", Show == BoardShow.All ? null : Word(Show)),
            ("location", Location?.ToString()),
            ("track", Track?.ToString()),
            ("staff", Staff?.ToString()),
            ("room", Room?.ToString()),
            ("for", For?.ToString()),
            ("session", Session?.ToString()),
            ("book", IsBooking ? Intake is { } step ? Word(step) : "new" : null),
            ("client", Client?.ToString()),
            ("time", Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ];
        return "calendar?" + string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
    }

    private DateOnly FirstOfMonth => new(Date.Year, Date.Month, 1);

    private int Days => View switch
    {
        BoardViewKind.Day => 1,
        BoardViewKind.Month => ProgramWeek.StartOf(FirstOfMonth.AddMonths(1).AddDays(-1)).DayNumber + 7 - From.DayNumber,
        _ => 7,
    };

    private BoardAddress Turn(int pages)
    {
        var day = View == BoardViewKind.Month ? FirstOfMonth.AddMonths(pages) : Date.AddDays(pages * Days);
        return Plain with { Date = day < First ? First : day > Last ? Last : day };
    }

    private static DateOnly First { get; } = new(ZoneTime.MinYear, 1, 8);

    private static DateOnly Last { get; } = new(ZoneTime.MaxYear, 12, 24);

    private static DateOnly? ReadDate(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= First && date <= Last ? date : null;

    private static Guid? ReadId(string? text) => Guid.TryParseExact(text, "D", out var id) ? id : null;

    private static T ReadEnum<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(value => Word(value).Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the booking form is open for a step of somebody's intake.</summary>
    public static string ForIntake(MilestoneKind step, Guid clientId) => $"calendar?book={Word(step)}&client={clientId}";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}

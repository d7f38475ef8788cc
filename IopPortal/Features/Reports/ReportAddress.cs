using System.Globalization;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Reports;

namespace IopPortal.Features.Reports;

/// <summary>A report or a list as it stands in an address; what is no known word or date counts as not given.</summary>
public sealed class ReportAddress
{
    private readonly Func<string, string?> _value;

    /// <param name="value">The text of a name in the query; null or empty when it is not there.</param>
    public ReportAddress(Func<string, string?> value) => _value = value;

    public ReportKind Report => Word<ReportKind>("report") ?? ReportKind.Census;

    /// <summary>Null unless both dates are given.</summary>
    public ReportPeriod? Period => Date("from") is { } from && Date("to") is { } to ? new(from, to) : null;

    public Guid? TrackId => Id("track");

    public string? Table => _value("table") is { Length: > 0 } table ? table : null;

    public ReportQuery Query => new(Report, Period, TrackId);

    /// <summary>Null without a period: a list belongs to a number that has one.</summary>
    public ReportListQuery? List => Period is { } period
        ? new ReportListQuery(Report, period, Word<ReportPart>("part") ?? ReportPart.All)
        {
            TrackId = TrackId,
            GroupId = Id("group"),
            StaffId = Id("staff"),
            Weekday = Word<DayOfWeek>("weekday"),
            Reason = Word<DischargeReason>("reason"),
            LikeId = Id("like"),
            After = Date("after") is { } date && Id("row") is { } id ? new ReportCursor(date, id) : null,
        }
        : null;

    /// <summary>"report=hours&amp;from=2026-02-02&amp;to=2026-02-08".</summary>
    public static string Of(ReportKind report, ReportPeriod? period, Guid? trackId, string? table = null) =>
        Join(("report", Word(report)), ("from", Date(period?.From)), ("to", Date(period?.To)), ("track", Id(trackId)), ("table", table));

    public static string Of(ReportListQuery list) => Join(
        ("report", Word(list.Report)), ("from", Date(list.Period.From)), ("to", Date(list.Period.To)), ("part", list.Part == ReportPart.All ? null : Word(list.Part)),
        ("track", Id(list.TrackId)), ("group", Id(list.GroupId)), ("staff", Id(list.StaffId)), ("weekday", Word(list.Weekday)), ("reason", Word(list.Reason)), ("like", Id(list.LikeId)),
        ("after", Date(list.After?.Date)), ("row", Id(list.After?.Id)));

    private static string Join(params IEnumerable<(string Name, string? Value)> parts) =>
        string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } one ? char.ToLowerInvariant($"{one}"[0]) + $"{one}"[1..] : null;

    private static string Word<T>(T value)
        where T : struct, Enum => Word((T?)value)!;

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Id(Guid? id) => id?.ToString();

    private T? Word<T>(string name)
        where T : struct, Enum =>
        _value(name) is { Length: > 0 } text && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+') && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private DateOnly? Date(string name) => DateOnly.TryParseExact(_value(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1999 and < 2101 ? date : null;

    private Guid? Id(string name) => Guid.TryParse(_value(name), out var id) ? id : null;
}

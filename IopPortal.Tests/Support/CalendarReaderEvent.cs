using System.Globalization;

namespace IopPortal.Support;

/// <summary>One event of a calendar file.</summary>
public sealed record CalendarReaderEvent(IReadOnlyList<(string Name, string Value)> Properties)
{
    public Guid Uid => Guid.Parse(this["UID"]);

    public DateTimeOffset Start => CalendarReader.Instant(Find("DTSTART") ?? this["DTSTART;VALUE=DATE"]);

    public DateTimeOffset End => CalendarReader.Instant(Find("DTEND") ?? this["DTEND;VALUE=DATE"]);

    public DateTimeOffset ChangedAt => CalendarReader.Instant(this["LAST-MODIFIED"]);

    public int Sequence => int.Parse(this["SEQUENCE"], CultureInfo.InvariantCulture);

    public string Summary => CalendarReader.Unescape(this["SUMMARY"]);

    public string? Location => Find("LOCATION") is { } place ? CalendarReader.Unescape(place) : null;

    public string Status => this["STATUS"];

    /// <summary>A property that stands there exactly once.</summary>
    public string this[string name] => Properties.Single(property => property.Name == name).Value;

    private string? Find(string name) => Properties.Where(property => property.Name == name).Select(property => property.Value).SingleOrDefault();
}

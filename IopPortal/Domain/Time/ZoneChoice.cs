using NodaTime.TimeZones;

namespace IopPortal.Domain.Time;

/// <summary>A time zone a site can lie in, told so that people find theirs.</summary>
/// <param name="Id">IANA name.</param>
/// <param name="Text">"New York: Eastern (most areas)".</param>
public sealed record ZoneChoice(string Id, string Text)
{
    private static readonly string[] Territories = ["US", "PR", "VI", "GU", "AS", "MP"];

    /// <summary>Those of the United States and its territories, by place.</summary>
    public static IReadOnlyList<ZoneChoice> All { get; } =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Where(location => Territories.Contains(location.CountryCode))
            .Select(location => new ZoneChoice(location.ZoneId, Describe(location)))
            .OrderBy(choice => choice.Text, StringComparer.Ordinal),
    ];

    private static string Describe(TzdbZoneLocation location)
    {
        var place = location.ZoneId[(location.ZoneId.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
        return location.Comment.Length > 0 ? $"{place}: {location.Comment}" : place;
    }
}

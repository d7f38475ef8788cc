using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>A feed as its link found it, before any session is read.</summary>
/// <param name="CalendarVersion">Zero for a person who was never booked.</param>
/// <param name="Now">Of the request, to whole seconds.</param>
public sealed record OpenedFeed(CalendarFeed Feed, long CalendarVersion, DateTimeOffset VersionAt, DateTimeOffset Now)
{
    /// <summary>Raised when the same calendar is written in other bytes.</summary>
    private const int FormatVersion = 1;

    private const int TagBytes = 16;

    internal byte[] Key { get; init; } = [];

    /// <summary>Says nothing, and changes with everything the calendar shows and once a day with its window (K17).</summary>
    public string ETag
    {
        get
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{FormatVersion}|{Feed.Id:N}|{Feed.Level}|{Feed.ChangedAt.ToUnixTimeSeconds()}|{CalendarVersion}|{Now.UtcDateTime:yyyyMMdd}|{Feed.Label}");
            return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, TagBytes))}\"";
        }
    }

    /// <summary>K18.</summary>
    public DateTimeOffset LastModified => new[] { VersionAt, Feed.ChangedAt, new DateTimeOffset(Now.UtcDateTime.Date, TimeSpan.Zero) }.Max();

    /// <summary>Whether nobody knows yet that this version was fetched, or that the link was used today (K40).</summary>
    internal bool IsNews => Feed.FetchedVersion != CalendarVersion || Feed.FetchedAt?.UtcDateTime.Date != Now.UtcDateTime.Date;
}

using System.Globalization;

namespace IopPortal.Feeds;

/// <summary>An entry a calendar must hold.</summary>
/// <param name="IsDay">A whole day: the times are midnights of UTC.</param>
public sealed record PlainEntry(string Uid, DateTime Start, DateTime End, bool IsCancelled, bool IsDay = false)
{
    /// <summary>A line of the list check_feed.py compares with.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Uid},{Written(Start)},{Written(End)},{(IsCancelled ? "CANCELLED" : "CONFIRMED")}");

    private string Written(DateTime at) => at.ToString(IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using IopPortal.Domain.Calendar;

namespace IopPortal.Feeds;

/// <summary>One person's calendar link as a test made it.</summary>
public sealed record FeedLink(Guid Id, Guid UserId, CalendarOwner Owner, Guid Person, CalendarLevel Level, string Token, DateTimeOffset CreatedAt)
{
    /// <summary>The path without a slash at the beginning.</summary>
    public string Path => $"cal/{Token}.ics";

    /// <summary>To name files and findings by; says nothing of the token.</summary>
    public string Name => $"{Owner}-{Level}-{Person:N}";
}

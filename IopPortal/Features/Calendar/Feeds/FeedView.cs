using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar.Feeds;

/// <param name="LastUsed">The local day of the last fetch; null while nobody fetched.</param>
public sealed record FeedView(Guid Id, int Version, string Name, CalendarLevel Level, string Label, DateTimeOffset CreatedAt, DateTimeOffset? LastUsed);

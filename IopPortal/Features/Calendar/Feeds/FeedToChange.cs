using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>One of the actor's own links that still works.</summary>
internal static class FeedToChange
{
    public static async Task<Result<CalendarFeed>> FindAsync(WriteScope scope, Guid id, int version, CancellationToken cancellationToken)
    {
        var feed = await scope.Db.CalendarFeeds.AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.UserId == scope.Facts.UserId && row.RevokedAt == null, cancellationToken);
        return feed is null ? Refusal.NotFound : await scope.RefuseStaleAsync(feed, version, cancellationToken) is { } stale ? stale : feed;
    }
}

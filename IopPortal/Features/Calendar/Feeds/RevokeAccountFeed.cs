using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar.Feeds;

public sealed record RevokeAccountFeedCommand(Guid FeedId, int Version);

/// <summary>Ends somebody else's calendar link with its next request, when a phone is lost or a calendar was shared too far (CAL-4).</summary>
public sealed class RevokeAccountFeed(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RevokeAccountFeedCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RevokeAccountFeed>(), AccessTarget.None, async scope =>
        {
            var clientsOnly = scope.Grant.IsLimitedTo(Limit.ClientsOnly);
            var feed = await scope.Db.CalendarFeeds.AsTracking().FirstOrDefaultAsync(
                row => row.Id == command.FeedId && row.RevokedAt == null && scope.Db.Users.Any(user => user.Id == row.UserId && (!clientsOnly || user.ClientId != null)), cancellationToken);
            if (feed is null)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(feed, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            feed.Revoke(scope.Now);
            scope.Audit(feed.Id);
            return Done.Value;
        }, cancellationToken);
}

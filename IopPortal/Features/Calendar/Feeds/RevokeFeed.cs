using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Calendar.Feeds;

public sealed record RevokeFeedCommand(Guid FeedId, int Version);

/// <summary>Ends one of the actor's own links with its next request (CAL-2; K35).</summary>
public sealed class RevokeFeed(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RevokeFeedCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<RevokeFeed>(), AccessTarget.None, async scope =>
        {
            var found = await FeedToChange.FindAsync(scope, command.FeedId, command.Version, cancellationToken);
            return found.Select(feed =>
            {
                feed.Revoke(scope.Now);
                scope.Audit(feed.Id);
                return Done.Value;
            });
        }, cancellationToken);
}

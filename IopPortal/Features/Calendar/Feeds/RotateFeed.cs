using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Calendar.Feeds;

public sealed record RotateFeedCommand(Guid FeedId, int Version);

/// <summary>Gives a device another link; the old one ends with its next request (CAL-2; K35).</summary>
public sealed class RotateFeed(WriteOperation write, IOptions<PortalOptions> portal)
{
    public Task<Result<NewFeedView>> HandleAsync(Actor actor, RotateFeedCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<RotateFeed>(), AccessTarget.None, async scope =>
        {
            var found = await FeedToChange.FindAsync(scope, command.FeedId, command.Version, cancellationToken);
            return found.Select(feed =>
            {
                var token = SecretToken.New();
                feed.Rotate(SecretToken.HashOf(token)!);
                scope.Audit(feed.Id);
                return new NewFeedView(feed.Id, FeedAddress.Of(portal.Value, token));
            });
        }, cancellationToken);
}

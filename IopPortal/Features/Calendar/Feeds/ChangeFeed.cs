using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Calendar.Feeds;

public sealed record ChangeFeedCommand(Guid FeedId, int Version, CalendarChoice Choice);

/// <summary>Another name for the device, or another level of what its calendar tells (CAL-2; K31).</summary>
public sealed class ChangeFeed(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, ChangeFeedCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<ChangeFeed>(), AccessTarget.None, async scope =>
        {
            var found = await FeedToChange.FindAsync(scope, command.FeedId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var feed = found.Value;
            if (command.Choice.Check(feed.Owner) is { Count: > 0 } refusals)
            {
                return Result<Done>.Refused(refusals);
            }

            var before = feed.Level;
            feed.Choose(command.Choice, scope.Now);
            scope.Audit(feed.Id, before == feed.Level ? "" : $"{before} to {feed.Level}");
            return Done.Value;
        }, cancellationToken);
}

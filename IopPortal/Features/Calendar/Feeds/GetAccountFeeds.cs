using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>Which calendar links of somebody else still work, for whoever may end them (CAL-4).</summary>
public sealed class GetAccountFeeds(ReadOperation read)
{
    public Task<Result<AccountFeedsView>> HandleAsync(Actor actor, Guid accountId, CancellationToken cancellationToken = default) =>
        read.RunAsync<AccountFeedsView>(actor, OperationTable.Of<GetAccountFeeds>(), AccessTarget.None, async scope =>
        {
            var clientsOnly = scope.Grant.IsLimitedTo(Limit.ClientsOnly);
            var found = await scope.Db.Users.Where(user => user.Id == accountId && (!clientsOnly || user.ClientId != null))
                .Select(user => new
                {
                    Feeds = scope.Db.CalendarFeeds.Where(feed => feed.UserId == user.Id).OrderBy(feed => feed.CreatedAt).ThenBy(feed => feed.Id)
                        .Select(feed => new { feed.Id, feed.Version, feed.CreatedAt, feed.FetchedAt, feed.RevokedAt }).ToList(),
                })
                .FirstOrDefaultAsync(cancellationToken);
            return found is null ? Refusal.NotFound : new AccountFeedsView(
                accountId,
                [
                    .. found.Feeds.Select((feed, place) => (feed, number: place + 1)).Where(one => one.feed.RevokedAt is null)
                        .Select(one => new AccountFeedView(one.feed.Id, one.feed.Version, one.number, one.feed.CreatedAt, one.feed.FetchedAt)),
                ],
                scope.Facts.Zone,
                scope.Facts.Today);
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>Makes a link for one more device of the actor's; it is shown this once (CAL-2; K34, K35).</summary>
public sealed class AddFeed(WriteOperation write, IOptions<PortalOptions> portal)
{
    /// <summary>More are not somebody's devices.</summary>
    private const int MostLinks = 12;

    public async Task<Result<NewFeedView>> HandleAsync(Actor actor, AddFeedCommand command, CancellationToken cancellationToken = default)
    {
        var token = "";
        var made = await write.RunOnceAsync(actor, OperationTable.Of<AddFeed>(), AccessTarget.None, command.Key, async scope =>
        {
            var subject = CalendarSubject.Of(scope.Facts);
            var refusals = command.Choice.Check(subject.Owner).ToList();
            if (subject.Owner == CalendarOwner.Staff && !portal.Value.Calendar.StaffFeeds)
            {
                refusals.Add(new Refusal("calendar.staff-forbidden"));
            }
            else if (await scope.Db.CalendarFeeds.CountAsync(feed => feed.UserId == scope.Facts.UserId && feed.RevokedAt == null, cancellationToken) >= MostLinks)
            {
                refusals.Add(new Refusal("calendar.too-many", MostLinks));
            }

            if (refusals.Count > 0)
            {
                return Result<Guid>.Refused(refusals);
            }

            token = SecretToken.New();
            var feed = new CalendarFeed(scope.Facts.UserId, subject.Owner, subject.Person, SecretToken.HashOf(token)!, command.Choice, scope.Now);
            scope.Db.Add(feed);
            await CalendarKey.FindOrMakeAsync(scope.Db, cancellationToken);
            scope.Audit(feed.Id);
            return feed.Id;
        }, cancellationToken);
        return made.Select(id => new NewFeedView(id, token.Length > 0 ? FeedAddress.Of(portal.Value, token) : ""));
    }
}

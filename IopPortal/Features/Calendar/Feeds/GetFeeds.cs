using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>The actor's links that still work, and what a new one could tell (CAL-2).</summary>
public sealed class GetFeeds(ReadOperation read, IOptions<PortalOptions> portal)
{
    public Task<Result<FeedsView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<FeedsView>(actor, OperationTable.Of<GetFeeds>(), AccessTarget.None, async scope =>
        {
            var (db, subject) = (scope.Db, CalendarSubject.Of(scope.Facts));
            var kind = subject.Owner == CalendarOwner.Staff ? BookingKind.Staff : BookingKind.Client;
            var feeds = await db.CalendarFeeds.Where(feed => feed.UserId == scope.Facts.UserId && feed.RevokedAt == null)
                .OrderBy(feed => feed.CreatedAt).ThenBy(feed => feed.Id)
                .Select(feed => new FeedView(feed.Id, feed.Version, feed.Name, feed.Level, feed.Label, feed.CreatedAt, feed.FetchedAt))
                .ToListAsync(cancellationToken);
            var next = await (
                from booking in db.Bookings
                where booking.Kind == kind && booking.ResourceId == subject.Person && booking.Active && booking.ExemptReason == "" && booking.EndUtc > scope.Now
                join session in db.Sessions on booking.SessionId equals session.Id
                where session.Status == SessionStatus.Scheduled
                orderby booking.StartUtc
                select new
                {
                    session.Date,
                    session.Start,
                    session.End,
                    Title = kind == BookingKind.Client ? "" : db.Groups.Where(meeting => meeting.Id == session.GroupId).Select(meeting => meeting.DiscreetTitle).FirstOrDefault(),
                    Address = db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Address).FirstOrDefault(),
                    Room = kind == BookingKind.Client ? "" : db.Rooms.Where(room => db.Bookings.Any(held => held.SessionId == session.Id && held.Kind == BookingKind.Room && held.ResourceId == room.Id))
                        .Select(room => room.Name).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(cancellationToken);
            return new FeedsView(
                subject.Owner,
                feeds,
                subject.Owner == CalendarOwner.Staff ? [CalendarLevel.Staff] : [CalendarLevel.Appointment, CalendarLevel.Busy, CalendarLevel.Address, CalendarLevel.Label],
                next is null ? null : new LocalSlot(next.Date, next.Start, next.End),
                next?.Title ?? "",
                next?.Address ?? "",
                next?.Room ?? "",
                scope.Facts.Zone,
                subject.Owner == CalendarOwner.Staff && !portal.Value.Calendar.StaffFeeds);
        }, cancellationToken);
}

using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Accounts;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>What a calendar program gets for a link: the token decides, and opens its own subject's calendar only (CAL-5; K36 to K40).</summary>
/// <remarks>An unknown, ended and revoked link are one refusal.</remarks>
public sealed class ReadFeed(AccountStore store, FeedLimits limits, IOptions<PortalOptions> portal, ScheduleChanges changes, TimeProvider clock)
{
    /// <summary>Asked by every calendar program all day long, so it is made ready once.</summary>
    private static readonly Func<PortalDbContext, string, CancellationToken, Task<Found?>> FindByHash = EF.CompileAsyncQuery((PortalDbContext db, string hash, CancellationToken _) =>
        (from feed in db.CalendarFeeds
         where feed.TokenHash == hash && feed.RevokedAt == null
         join user in db.Users on feed.UserId equals user.Id
         where !user.IsDisabled && db.UserRoles.Any(role => role.UserId == user.Id)
             && (feed.PersonId == Guid.Empty || (feed.Owner == CalendarOwner.Client ? user.ClientId == feed.PersonId : user.StaffId == feed.PersonId))
             && (feed.Owner == CalendarOwner.Client || feed.PersonId == Guid.Empty || db.Staff.Any(member => member.Id == feed.PersonId && member.IsActive))
         from version in db.CalendarVersions.Where(version => version.PersonId == feed.PersonId).DefaultIfEmpty()
         select new Found(
             feed,
             (long?)version!.Version,
             (DateTimeOffset?)version.ChangedAt,
             db.InstallationKeys.Where(key => key.Name == CalendarKey.Name).Select(key => key.Value).FirstOrDefault(),
             feed.Owner == CalendarOwner.Staff || db.Enrollments.Any(stay =>
                 stay.ClientId == feed.PersonId && stay.Status != EnrollmentStatus.Discharged && stay.Status != EnrollmentStatus.Alumni && stay.Status != EnrollmentStatus.Declined),
             db.Enrollments.Where(stay => stay.ClientId == feed.PersonId).Max(stay => stay.DischargeDate),
             db.Bookings.Where(booking => booking.Kind == BookingKind.Client && booking.ResourceId == feed.PersonId && booking.Active)
                 .OrderByDescending(booking => booking.StartUtc).Select(booking => (DateTimeOffset?)booking.EndUtc).FirstOrDefault()))
        .AsNoTracking().FirstOrDefault());

    /// <summary>One look-up, whatever the number of links; no session is read (K47).</summary>
    /// <param name="address">Whence it is asked; guesses are counted by it.</param>
    public async Task<Result<OpenedFeed>> HandleAsync(string? token, string address, CancellationToken cancellationToken = default)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var found = await FindAsync(token, now, cancellationToken);
        var wait = found is null ? limits.Guess(address, now) : limits.Fetch(found.Feed.Id, now);
        return wait is { } rest ? new Refusal("calendar.too-often", (int)Math.Ceiling(rest.TotalSeconds))
            : found is null ? Refusal.NotFound
            : found;
    }

    /// <summary>In date order, never empty. One query.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(OpenedFeed opened, CancellationToken cancellationToken = default)
    {
        await using var db = await store.ReadAsync(cancellationToken);
        var content = new CalendarContent(CalendarSubject.Of(opened.Feed), opened.Feed.Level, opened.Feed.Label, opened.Feed.ChangedAt, opened.Feed.ChangedAt);
        return await content.ReadAsync(db, opened.Key, opened.VersionAt, opened.Now, cancellationToken);
    }

    /// <summary>Keeps that the calendar program has this version now: at most one write a link, version and day. A store that is busy keeps it the next time.</summary>
    public async Task NoteFetchAsync(OpenedFeed opened, CancellationToken cancellationToken = default)
    {
        if (!opened.IsNews)
        {
            return;
        }

        var kept = await store.WriteAsync<Done>(async (db, _) =>
        {
            await db.CalendarFeeds.Where(feed => feed.Id == opened.Feed.Id && feed.TokenHash == opened.Feed.TokenHash).ExecuteUpdateAsync(
                set => set.SetProperty(feed => feed.FetchedAt, opened.Now).SetProperty(feed => feed.FetchedVersion, opened.CalendarVersion), cancellationToken);
            return Done.Value;
        }, cancellationToken);
        if (kept.Succeeded && opened.Feed.Owner == CalendarOwner.Client)
        {
            changes.Publish([Topic.Calls]); // Whoever was to be called about a change has it now.
        }
    }

    private async Task<OpenedFeed?> FindAsync(string? token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(token) is not { } hash)
        {
            return null;
        }

        await using var db = await store.ReadAsync(cancellationToken);
        var row = await FindByHash(db, hash, cancellationToken);
        return row?.Key is null || (row.Feed.Owner == CalendarOwner.Staff && !portal.Value.Calendar.StaffFeeds) || (!row.IsOpen && CalendarEnd.IsOver(now, row.LastDischarge, row.LastBooked))
            ? null
            : new OpenedFeed(row.Feed, row.Version ?? 0, row.VersionAt ?? CalendarEntry.EarliestChange, now) { Key = row.Key };
    }

    /// <param name="Version">Null for a person who was never booked.</param>
    private sealed record Found(CalendarFeed Feed, long? Version, DateTimeOffset? VersionAt, byte[]? Key, bool IsOpen, DateOnly? LastDischarge, DateTimeOffset? LastBooked);
}

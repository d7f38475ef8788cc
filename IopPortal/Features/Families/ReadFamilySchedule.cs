using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Accounts;
using IopPortal.Features.Calendar;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Portal;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Families;

/// <summary>What somebody sees by a family's link: the token decides, and opens its own client's appointments only (FAM-2).</summary>
/// <remarks>An unknown, ended and revoked link are one refusal.</remarks>
public sealed class ReadFamilySchedule(AccountStore store, FeedLimits limits, TimeProvider clock)
{
    /// <param name="address">Whence it is asked; guesses are counted by it.</param>
    public async Task<Result<FamilyScheduleView>> HandleAsync(string? token, string address, CancellationToken cancellationToken = default)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        await using var db = await store.ReadAsync(cancellationToken);
        var (hash, zones) = (SecretToken.HashOf(token) ?? "", ClinicZone.Of(db));
        var found = await (
            from link in db.FamilyLinks
            where link.TokenHash == hash
            join contact in db.FamilyContacts on link.ContactId equals contact.Id
            select new
            {
                Link = link,
                Contact = contact,
                Consent = db.Consents.FirstOrDefault(consent => consent.Id == link.ConsentId),
                InCare = StaysGoingOn.Of(db).Any(stay => stay.ClientId == link.ClientId),
                Zone = zones.FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellationToken);
        var today = ZoneTime.Today(clock, found?.Zone ?? ClinicZone.None);
        var open = found is not null && FamilyLinkRule.IsOpen(found.Link, found.Contact, found.Consent, found.InCare, today);
        var wait = open ? limits.Fetch(found!.Link.Id, now) : limits.Guess(address, now);
        return wait is { } rest ? new Refusal("calendar.too-often", (int)Math.Ceiling(rest.TotalSeconds))
            : !open ? Refusal.NotFound
            : new FamilyScheduleView(
                [.. (await ComingAppointments.ReadAsync(db, found!.Link.ClientId, now, cancellationToken)).Where(appointment => appointment.Slot.Date <= found.Link.LastDay)], today, found.Link.LastDay);
    }
}

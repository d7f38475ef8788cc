using IopPortal.Data;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IopPortal.Features.Writing;

/// <summary>Reads from the rows about to be saved who has to be told that a session they lead or attend is not what it was. No way in can forget it.</summary>
internal static class ScheduleNotices
{
    /// <param name="staffId">Whoever makes the change, who knows.</param>
    public static IReadOnlyList<ScheduleNotice> Of(PortalDbContext db, Guid? staffId, DateTimeOffset now)
    {
        var bookings = db.ChangeTracker.Entries<Booking>().ToLookup(entry => entry.Entity.SessionId);
        return
        [
            .. from session in db.ChangeTracker.Entries<Session>()
               where session.State is EntityState.Modified or EntityState.Unchanged && session.Entity.EndUtc > now
               from notice in Of(session, [.. bookings[session.Entity.Id]], now)
               where notice.PersonId != staffId
               select notice,
        ];
    }

    private static IEnumerable<ScheduleNotice> Of(EntityEntry<Session> session, IReadOnlyList<EntityEntry<Booking>> bookings, DateTimeOffset now)
    {
        var people = bookings.Where(entry => entry.Entity.Kind is BookingKind.Staff or BookingKind.Client).ToList();
        var came = people.Where(entry => entry is { State: EntityState.Added, Entity.Kind: BookingKind.Staff }).Select(entry => entry.Entity.ResourceId).ToHashSet();
        var left = people.Where(entry => entry is { State: EntityState.Deleted, Entity.Kind: BookingKind.Staff }).Select(entry => entry.Entity.ResourceId).ToHashSet();
        var change = Change(session, bookings) ?? (came.Count + left.Count > 0 ? ScheduleChangeKind.OtherLead : null);

        foreach (var person in people)
        {
            var own = person.Entity.Kind == BookingKind.Staff
                ? came.Contains(person.Entity.ResourceId) && !left.Contains(person.Entity.ResourceId) ? ScheduleChangeKind.NowLeads
                : left.Contains(person.Entity.ResourceId) && !came.Contains(person.Entity.ResourceId) ? ScheduleChangeKind.NoLongerLeads
                : person.State is EntityState.Added or EntityState.Deleted ? null
                : change
                : WasHeld(person) ? change : null;
            if (own is { } told)
            {
                yield return new ScheduleNotice(
                    session.Entity.Id, person.Entity.Kind, person.Entity.ResourceId, told, session.OriginalValues.GetValue<DateOnly>(nameof(Session.Date)), session.OriginalValues.GetValue<TimeOnly>(nameof(Session.Start)), now);
            }
        }
    }

    private static ScheduleChangeKind? Change(EntityEntry<Session> session, IReadOnlyList<EntityEntry<Booking>> bookings)
    {
        var before = session.OriginalValues;
        return (before.GetValue<SessionStatus>(nameof(Session.Status)), session.Entity.Status) switch
        {
            (SessionStatus.Scheduled, SessionStatus.Cancelled) => ScheduleChangeKind.Cancelled,
            (SessionStatus.Cancelled, SessionStatus.Scheduled) => ScheduleChangeKind.Restored,
            (SessionStatus.Scheduled, SessionStatus.Scheduled) =>
                before.GetValue<DateTimeOffset>(nameof(Session.StartUtc)) != session.Entity.StartUtc || before.GetValue<DateTimeOffset>(nameof(Session.EndUtc)) != session.Entity.EndUtc ? ScheduleChangeKind.Moved
                : before.GetValue<Guid>(nameof(Session.LocationId)) != session.Entity.LocationId || bookings.Any(entry => entry.Entity.Kind == BookingKind.Room && entry.State != EntityState.Unchanged) ? ScheduleChangeKind.OtherPlace
                : null,
            _ => null,
        };
    }

    /// <summary>Somebody exempt, or just added, was not expected at the old time.</summary>
    private static bool WasHeld(EntityEntry<Booking> booking) =>
        booking.State is not (EntityState.Added or EntityState.Deleted) && booking.Entity.ExemptReason.Length == 0;
}

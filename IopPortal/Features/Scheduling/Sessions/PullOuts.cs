using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Finds who of a session is taken out of it for a while, or out of a group for it (B3). One query.</summary>
internal static class PullOuts
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(ZoneTime.MaxMinutes);

    /// <summary>By client.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PullOutView>> FindAsync(PortalDbContext db, Session session, CancellationToken cancellationToken)
    {
        var earliest = session.StartUtc - Longest;
        var rows = await (
            from mine in db.Bookings.AsNoTracking()
            where mine.SessionId == session.Id && mine.Kind == BookingKind.Client && mine.Active
            from other in db.Bookings.Where(b => b.Kind == BookingKind.Client && b.ResourceId == mine.ResourceId)
            where other.Active && other.Lane != mine.Lane && other.StartUtc > earliest && other.StartUtc < session.EndUtc && other.EndUtc > session.StartUtc
            join elsewhere in db.Sessions on other.SessionId equals elsewhere.Id
            select new { mine.ResourceId, IsOut = mine.Lane == Booking.PullOutLane, elsewhere.Title, other.StartUtc, other.EndUtc }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.ResourceId).ToDictionary(client => client.Key, client => client.OrderBy(row => row.StartUtc).Select(row => row.IsOut
            ? new PullOutView(row.Title, session.Start, session.End)
            : new PullOutView(null, ZoneTime.ToLocal(row.StartUtc, session.TimeZone).Time, ZoneTime.ToLocal(row.EndUtc, session.TimeZone).Time)).First());
    }
}

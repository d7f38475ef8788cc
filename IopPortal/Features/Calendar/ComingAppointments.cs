using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>A client's sessions ahead as appointments that name no care, in one query.</summary>
internal static class ComingAppointments
{
    /// <summary>A program of twelve weeks and five days is well below.</summary>
    private const int Most = 200;

    public static async Task<IReadOnlyList<AppointmentView>> ReadAsync(PortalDbContext db, Guid clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from booking in db.Bookings.AsNoTracking()
            where booking.Kind == BookingKind.Client && booking.ResourceId == clientId && booking.ExemptReason == "" && booking.EndUtc > now
            join session in db.Sessions on booking.SessionId equals session.Id
            where (session.Status == SessionStatus.Scheduled && booking.Active) || session.Status == SessionStatus.Cancelled
            orderby session.StartUtc, session.Id
            select new
            {
                session.Id,
                session.Date,
                session.Start,
                session.End,
                session.Delivery,
                session.Status,
                Address = db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Address).FirstOrDefault(),
            }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AppointmentView(
                row.Id, new LocalSlot(row.Date, row.Start, row.End), row.Address ?? "", row.Delivery == Delivery.Telehealth, row.Status == SessionStatus.Cancelled)),
        ];
    }
}

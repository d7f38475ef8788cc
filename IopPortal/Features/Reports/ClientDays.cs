using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Reads what was planned and credited for each client on each date. Three commands, whatever the numbers.</summary>
internal static class ClientDays
{
    /// <summary>Ascending by date and client; a date on which nothing was planned is left out.</summary>
    public static async Task<IReadOnlyList<ClientDay>> LoadAsync(ReportReach reach, ReportPeriod period, Guid? trackId, CancellationToken cancellationToken)
    {
        var (db, first, last) = (reach.Db, period.From, period.To);
        var (earliest, latest) = (Midnight(first.AddDays(-1)), Midnight(last.AddDays(2)));
        var clients = (reach.Own is { } own ? Reach.TeamClientsOf(db, own) : db.Clients)
            .Where(client => db.Bookings.Any(booking => booking.Kind == BookingKind.Client && booking.ResourceId == client.Id && booking.StartUtc >= earliest && booking.StartUtc < latest));
        var days = await WeekHours.LoadDaysAsync(db, clients, first, last, reach.Now, cancellationToken);
        var followed = (await (
            from follows in db.EnrollmentTracks
            where follows.From <= last && (follows.To == null || first <= follows.To)
            join stay in db.Enrollments on follows.EnrollmentId equals stay.Id
            select new { stay.ClientId, Track = new FollowedTrack(follows.Id, follows.TrackId, follows.From, follows.To) }).ToListAsync(cancellationToken))
            .ToLookup(row => row.ClientId, row => row.Track);
        return
        [
            .. from client in days
               from day in client.Value
               where day.Plan.AskedMinutes > 0
               let track = FollowedTrack.Of(followed[client.Key].Where(one => one.Covers(day.Date)))
               where trackId is null || (trackId == Guid.Empty ? track is null : track == trackId)
               orderby day.Date, client.Key
               select new ClientDay(client.Key, day.Date, track, day.Plan.AskedMinutes, day.Plan.DeliveredMinutes),
        ];
    }

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}

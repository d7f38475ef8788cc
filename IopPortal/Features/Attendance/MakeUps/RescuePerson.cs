using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>What a client is booked for around a week, what was missed, and what bears on where a guest place may be offered.</summary>
internal sealed record RescuePerson(IReadOnlySet<Guid> Booked, IReadOnlySet<Guid> Leads, IReadOnlyList<MissView> Missed, bool IsPart2, bool CountsDays)
{
    public static RescuePerson Nobody { get; } = new(new HashSet<Guid>(), new HashSet<Guid>(), [], false, false);

    /// <summary>Two queries, whatever the number of clients.</summary>
    /// <param name="first">Local dates, both included.</param>
    public static async Task<IReadOnlyDictionary<Guid, RescuePerson>> LoadAsync(PortalDbContext db, IReadOnlyList<Guid> clientIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var booked = await (
            from booking in db.Bookings
            where booking.Kind == BookingKind.Client && clientIds.Contains(booking.ResourceId)
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled
            from record in db.Attendance.Where(row => row.SessionId == session.Id && row.ClientId == booking.ResourceId).DefaultIfEmpty()
            orderby session.StartUtc
            select new
            {
                booking.ResourceId,
                session.Id,
                session.Date,
                session.Start,
                session.End,
                session.Title,
                session.Kind,
                Status = (AttendanceStatus?)record!.Mark.Status,
                HasStay = record.EnrollmentId != null,
                IsMadeUp = db.MakeUps.Any(link => link.ClientId == booking.ResourceId && link.MissedSessionId == session.Id),
                LeadId = db.Bookings.Where(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.Role == BookingRole.Lead).Select(lead => (Guid?)lead.ResourceId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var people = await db.Clients.Where(client => clientIds.Contains(client.Id))
            .Select(client => new
            {
                client.Id,
                IsPart2 = db.EnrollmentTracks.Any(follows => (follows.To == null || follows.To >= first)
                    && db.Enrollments.Any(stay => stay.Id == follows.EnrollmentId && stay.ClientId == client.Id) && db.Tracks.Any(track => track.Id == follows.TrackId && track.IsPart2)),
                CountsDays = db.Authorizations.Any(permit => permit.ClientId == client.Id && permit.UnitType == AuthorizationUnit.Day && permit.Start <= last && permit.End >= first
                    && (permit.Status == AuthorizationStatus.Approved || permit.Status == AuthorizationStatus.PartiallyApproved)),
            })
            .ToListAsync(cancellationToken);
        var byClient = booked.ToLookup(row => row.ResourceId);
        return people.ToDictionary(person => person.Id, person => new RescuePerson(
            byClient[person.Id].Select(row => row.Id).ToHashSet(),
            byClient[person.Id].Select(row => row.LeadId).OfType<Guid>().ToHashSet(),
            [
                .. byClient[person.Id].Where(row => row is { IsMadeUp: false, HasStay: true, Status: { } status } && MarkRule.IsAbsent(status))
                    .Select(row => new MissView(row.Id, new LocalSlot(row.Date, row.Start, row.End), row.Title, row.Kind, row.Status!.Value)),
            ],
            person.IsPart2,
            person.CountsDays));
    }
}

using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>A booked client of a session with the mark so far, as the store has it.</summary>
internal sealed record RollLine(Booking Booking, Client Client, AttendanceRecord? Record, string? MarkedBy, Guid? ProgramId)
{
    /// <summary>The date of the session missed that this one makes up for (C9).</summary>
    public DateOnly? MakesUpFor { get; init; }

    /// <summary>The client made the mark that stands.</summary>
    public bool IsSaidByClient { get; init; }

    /// <summary>What the client last said about coming late, while it stands.</summary>
    public ClientRequest? Late { get; init; }

    /// <summary>One command: bookings, names, marks and whose numbers count.</summary>
    public static Task<List<RollLine>> LoadAsync(PortalDbContext db, Session session, CancellationToken cancellationToken) =>
        (from booking in db.Bookings
         where booking.SessionId == session.Id && booking.Kind == BookingKind.Client
         join client in db.Clients on booking.ResourceId equals client.Id
         from record in db.Attendance.Where(record => record.SessionId == booking.SessionId && record.ClientId == booking.ResourceId).DefaultIfEmpty()
         select new RollLine(
             booking,
             client,
             record,
             db.Users.Where(user => user.Id == record!.MarkedBy)
                 .Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName)
                 .FirstOrDefault(),
             db.Enrollments
                 .Where(e => e.ClientId == client.Id && e.AdmitDate <= session.Date && (e.DischargeDate == null || session.Date <= e.DischargeDate))
                 .OrderByDescending(e => e.AdmitDate)
                 .Select(e => (Guid?)e.ProgramId)
                 .FirstOrDefault())
         {
             MakesUpFor = db.MakeUps.Where(link => link.SessionId == session.Id && link.ClientId == client.Id)
                 .Join(db.Sessions, link => link.MissedSessionId, missed => missed.Id, (_, missed) => (DateOnly?)missed.Date).FirstOrDefault(),
             IsSaidByClient = db.Users.Any(user => user.Id == record!.MarkedBy && user.ClientId == client.Id),
             Late = db.ClientRequests
                 .Where(late => late.SessionId == session.Id && late.ClientId == client.Id && late.Kind == RequestKind.Late && late.WithdrawnAt == null && late.SessionStart == session.StartUtc)
                 .OrderByDescending(late => late.At).FirstOrDefault(),
         })
        .ToListAsync(cancellationToken);
}

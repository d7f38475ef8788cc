using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>What the rule about make-ups is held against, as the store has it.</summary>
internal static class MakeUpFacts
{
    /// <summary>The open stay that covers a date.</summary>
    public static async Task<Enrollment?> StayAsync(PortalDbContext db, Guid clientId, DateOnly date, CancellationToken cancellationToken) =>
        (await db.Enrollments.AsNoTracking().Where(stay => stay.ClientId == clientId).ToListAsync(cancellationToken))
            .FirstOrDefault(stay => stay.Status is EnrollmentStatus.Active or EnrollmentStatus.Tapering && stay.Covers(date));

    /// <summary>Null where nothing is marked.</summary>
    public static async Task<MissedSession?> MissedAsync(PortalDbContext db, Guid clientId, Guid sessionId, CancellationToken cancellationToken)
    {
        var row = await db.Attendance.AsNoTracking().Where(record => record.ClientId == clientId && record.SessionId == sessionId)
            .Join(db.Sessions, record => record.SessionId, session => session.Id, (record, session) => new
            {
                record.EnrollmentId,
                record.Mark.Status,
                session.Date,
                IsMadeUp = db.MakeUps.Any(link => link.ClientId == clientId && link.MissedSessionId == sessionId),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new(row.EnrollmentId ?? Guid.Empty, row.Date, row.Status, row.IsMadeUp);
    }

    /// <summary>Null where the client is not booked.</summary>
    public static async Task<ExtraSession?> ExtraAsync(PortalDbContext db, Guid clientId, Guid sessionId, CancellationToken cancellationToken)
    {
        var row = await db.Bookings.AsNoTracking()
            .Where(booking => booking.SessionId == sessionId && booking.Kind == BookingKind.Client && booking.ResourceId == clientId && booking.Active)
            .Join(db.Sessions.Where(session => session.Status == SessionStatus.Scheduled), booking => booking.SessionId, session => session.Id, (booking, session) => new
            {
                session.Date,
                IsRegular = booking.MembershipId != null || (session.GroupId == null && session.SeriesId != null),
                Status = db.Attendance.Where(record => record.SessionId == session.Id && record.ClientId == clientId).Select(record => (AttendanceStatus?)record.Mark.Status).FirstOrDefault(),
                MakesUp = db.MakeUps.Any(link => link.ClientId == clientId && link.SessionId == sessionId),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new(
            (await StayAsync(db, clientId, row.Date, cancellationToken))?.Id ?? Guid.NewGuid(), row.Date, row.Status ?? AttendanceStatus.Expected, row.MakesUp, row.IsRegular);
    }
}

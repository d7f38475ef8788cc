using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Consents;

/// <summary>The days on which a client came, with the minutes attended.</summary>
internal static class AttendedDays
{
    public static async Task<IReadOnlyList<LetterDayView>> LoadAsync(PortalDbContext db, Guid clientId, Guid? programId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var numbers = await ParametersInForce.LoadAsync(db, cancellationToken);
        var rows = await db.Attendance
            .Where(record => record.ClientId == clientId
                && (record.Mark.Status == AttendanceStatus.Present || record.Mark.Status == AttendanceStatus.Late || record.Mark.Status == AttendanceStatus.LeftEarly))
            .Join(db.Sessions.Where(session => session.Date >= from && session.Date <= to && session.Status == SessionStatus.Scheduled), record => record.SessionId, session => session.Id, (record, session) => new
            {
                session.Date,
                session.StartUtc,
                session.EndUtc,
                session.TimeZone,
                session.Breaks,
                session.Kind,
                record.Mark.Status,
                record.Mark.ArrivedAt,
                record.Mark.LeftAt,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Date).OrderBy(day => day.Key).Select(day => new LetterDayView(day.Key, UtcSlots.Minutes(day.SelectMany(row =>
                new WeekSession(clientId, row.Date, new(row.StartUtc, row.EndUtc), row.TimeZone, row.Breaks, row.Kind, true, row.Status, row.ArrivedAt, row.LeftAt).Delivered(numbers.On(programId, row.Date)))))),
        ];
    }
}

using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>Reads the sessions of a range in two queries and leaves out what the person may not see (L4, L14).</summary>
internal static class BoardSessions
{
    public static async Task<IReadOnlyList<BoardSessionView>> ReadAsync(ReadScope scope, BoardQuery query, CancellationToken cancellationToken)
    {
        var rows = await Rows(scope, query).ToListAsync(cancellationToken);
        var names = await NamesAsync(scope.Db, rows, cancellationToken);
        var noClients = scope.Grant.IsLimitedTo(Limit.NoClients);
        var move = new MoveRight(scope.Facts);
        return [.. rows.Select(row => row.View(names, noClients, move, scope.Now))];
    }

    private static IQueryable<BoardRow> Rows(ReadScope scope, BoardQuery query)
    {
        var db = scope.Db;
        var me = scope.Facts.StaffId;
        var foreignAreBusy = scope.Grant.IsLimitedTo(Limit.ForeignClientsBusy);
        var caseload = Reach.CaseloadOf(db, scope.Facts);
        return Filter(db.Sessions, query).OrderBy(session => session.StartUtc).ThenBy(session => session.Id).LeftJoin(db.Series, session => session.SeriesId, series => (Guid?)series.Id, (session, series) => new BoardRow(
            session.Id,
            session.Date,
            session.Start,
            session.End,
            session.EndUtc,
            session.Kind,
            session.Status,
            session.GroupId != null,
            session.Title,
            session.CancelReason,
            session.IsException,
            session.Delivery,
            session.Capacity,
            db.Groups.Where(group => group.Id == session.GroupId).Select(group => group.TrackId).FirstOrDefault(),
            db.EnrollmentTracks.Where(follows => follows.From <= session.Date && (follows.To == null || session.Date <= follows.To)
                    && db.Enrollments.Any(enrollment => enrollment.Id == follows.EnrollmentId
                        && session.Bookings.Any(booking => booking.Kind == BookingKind.Client && booking.ResourceId == enrollment.ClientId)))
                .OrderBy(follows => follows.From).Select(follows => (Guid?)follows.TrackId).FirstOrDefault(),
            session.Bookings.Where(booking => booking.Kind == BookingKind.Client).Select(booking => (Guid?)booking.ResourceId).FirstOrDefault(),
            session.Bookings.Where(booking => booking.Kind == BookingKind.Staff && booking.Role == BookingRole.Lead).Select(booking => (Guid?)booking.ResourceId).FirstOrDefault(),
            session.Bookings.Where(booking => booking.Kind == BookingKind.Room).Select(booking => (Guid?)booking.ResourceId).FirstOrDefault(),
            session.Bookings.Count(booking => booking.Active && (booking.Kind == BookingKind.Client || booking.Kind == BookingKind.Family)),
            session.Bookings.Count(booking => booking.Active && booking.Kind == BookingKind.Client && !db.Attendance.Any(record =>
                record.SessionId == session.Id && record.ClientId == booking.ResourceId
                && record.Mark.Status != AttendanceStatus.Expected && record.Mark.Status != AttendanceStatus.CheckedIn)),
            foreignAreBusy && session.GroupId == null
                && session.Bookings.Any(booking => booking.Kind == BookingKind.Client && !caseload.Any(client => client.Id == booking.ResourceId))
                && !session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == me),
            session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == me),
            session.Version,
            session.StartUtc,
            db.ScheduleNotices.Where(notice => notice.SessionId == session.Id && notice.Change == ScheduleChangeKind.Moved).OrderByDescending(notice => notice.At).Select(notice => (DateOnly?)notice.OldDate).FirstOrDefault(),
            db.ScheduleNotices.Where(notice => notice.SessionId == session.Id && notice.Change == ScheduleChangeKind.Moved).OrderByDescending(notice => notice.At).Select(notice => (TimeOnly?)notice.OldStart).FirstOrDefault(),
            session.Occurrence,
            series == null ? null : series.Start,
            series == null ? null : series.End,
            series == null ? null : series.RoomId,
            session.IsException ? series!.Staff.Where(member => member.Role == BookingRole.Lead).Select(member => (Guid?)member.StaffId).FirstOrDefault() : null));
    }

    private static IQueryable<Session> Filter(IQueryable<Session> sessions, BoardQuery query)
    {
        var (from, to) = (query.From, query.To);
        sessions = sessions.Where(session => session.Date >= from && session.Date <= to && session.Status != SessionStatus.Draft);
        if (query.LocationId is { } location)
        {
            sessions = sessions.Where(session => session.LocationId == location);
        }

        if (query.StaffId is { } staff)
        {
            sessions = sessions.Where(session => session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == staff));
        }

        if (query.ClientId is { } client)
        {
            sessions = sessions.Where(session => session.Bookings.Any(booking => booking.Kind == BookingKind.Client && booking.ResourceId == client));
        }

        return query.RoomId is { } room
            ? sessions.Where(session => session.Bookings.Any(booking => booking.Kind == BookingKind.Room && booking.ResourceId == room))
            : sessions;
    }

    /// <summary>Only the names that will be shown are read: no client of a session that reads "Busy".</summary>
    private static async Task<Dictionary<Guid, BoardName>> NamesAsync(PortalDbContext db, IReadOnlyList<BoardRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(row => row.Mentions).OfType<Guid>().Distinct().ToList();
        var names = await db.Staff.Where(staff => ids.Contains(staff.Id)).Select(staff => new { staff.Id, Name = staff.GivenName + " " + staff.FamilyName, Code = "", Color = 0 })
            .Concat(db.Clients.Where(client => ids.Contains(client.Id)).Select(client => new { client.Id, Name = (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName, Code = "", Color = 0 }))
            .Concat(db.Rooms.Where(room => ids.Contains(room.Id)).Select(room => new { room.Id, room.Name, Code = "", Color = 0 }))
            .Concat(db.Tracks.Where(track => ids.Contains(track.Id)).Select(track => new { track.Id, track.Name, track.Code, track.Color }))
            .ToListAsync(cancellationToken);
        return names.ToDictionary(name => name.Id, name => new BoardName(name.Id, name.Name, name.Code, name.Color));
    }
}

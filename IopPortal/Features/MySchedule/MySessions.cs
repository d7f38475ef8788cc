using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.MySchedule;

/// <summary>Reads a page of one person's sessions in one query. Drafts and dates the person was exempted from do not come.</summary>
internal static class MySessions
{
    public static async Task<List<MySessionView>> ReadAsync(
        PortalDbContext db, BookingKind kind, Guid person, DateOnly from, MySchedulePosition? after, int take, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earliest = new DateTimeOffset(from.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero); // The index counts in UTC, the week is local.
        var bookings = db.Bookings.Where(booking => booking.Kind == kind && booking.ResourceId == person && booking.StartUtc >= earliest && booking.ExemptReason == "");
        if (after is not null)
        {
            bookings = bookings.Where(booking => booking.StartUtc > after.Start || (booking.StartUtc == after.Start && booking.SessionId > after.SessionId));
        }

        var attended = kind == BookingKind.Client ? person : Guid.Empty; // Nobody marks staff.
        var rows = await (
            from booking in bookings
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= @from && (session.Status == SessionStatus.Cancelled || (session.Status == SessionStatus.Scheduled && booking.Active))
            join location in db.Locations on session.LocationId equals location.Id
            orderby booking.StartUtc, booking.SessionId
            select new Row(
                session,
                db.Groups.Where(meeting => meeting.Id == session.GroupId).Select(meeting => meeting.DiscreetTitle).FirstOrDefault(),
                db.Rooms.Where(room => db.Bookings.Any(held => held.SessionId == session.Id && held.Kind == BookingKind.Room && held.ResourceId == room.Id))
                    .Select(room => room.Name).FirstOrDefault(),
                location.Address,
                location.ParkingNote,
                location.Phone,
                db.ScheduleNotices.Where(notice => notice.SessionId == session.Id && notice.PersonId == person && notice.Change == ScheduleChangeKind.Moved)
                    .OrderBy(notice => notice.At).ThenBy(notice => notice.Id).Select(notice => new MyPlaceBeforeView(notice.OldDate, notice.OldStart)).FirstOrDefault(),
                db.Series.Where(series => series.Id == session.SeriesId).SelectMany(series => series.Staff).Where(usual => usual.Role == BookingRole.Lead)
                    .Join(db.Staff, usual => usual.StaffId, staff => staff.Id, (_, staff) => new Usual(staff.Id, staff.GivenName)).FirstOrDefault(),
                db.Attendance.Where(record => record.SessionId == session.Id && record.ClientId == attended)
                    .Select(record => (AttendanceStatus?)record.Mark.Status).FirstOrDefault(),
                db.ClientRequests.Any(asked => asked.SessionId == session.Id && asked.ClientId == attended && asked.Kind == RequestKind.Move
                    && asked.WithdrawnAt == null && asked.Answer != RequestAnswer.Declined && asked.SessionStart == session.StartUtc),
                db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Staff)
                    .Join(db.Staff, held => held.ResourceId, staff => staff.Id, (held, staff) => new Lead(staff.Id, held.Role, staff.GivenName, staff.Discipline)).ToList()))
            .Take(take)
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToView(now))];
    }

    private sealed record Lead(Guid Id, BookingRole Role, string GivenName, Discipline Discipline);

    private sealed record Usual(Guid Id, string GivenName);

    private sealed record Row(
        Session Session, string? Title, string? Room, string Address, string ParkingNote, string Phone, MyPlaceBeforeView? Before, Usual? Usual, AttendanceStatus? Status, bool HasAskedToMove,
        List<Lead> Leads)
    {
        public MySessionView ToView(DateTimeOffset now)
        {
            var cancelled = Session.Status == SessionStatus.Cancelled;
            return new MySessionView(
                Session.Id,
                new LocalSlot(Session.Date, Session.Start, Session.End),
                Session.Slot,
                Title ?? "",
                SessionKindFacts.Of(Session.Kind).IsOneClient,
                cancelled,
                Session.Delivery,
                Session.Delivery == Delivery.InPerson || cancelled || Session.EndUtc <= now ? null : Secure(Session.JoinUrl),
                Room ?? "",
                Address,
                ParkingNote,
                Phone,
                [.. Leads.OrderBy(lead => lead.Role).ThenBy(lead => lead.GivenName, StringComparer.Ordinal).Select(lead => new MyLeadView(lead.GivenName, lead.Discipline))],
                Status)
            {
                Before = Before is { } before && (before.Date, before.Start) != (Session.Date, Session.Start) ? before : null,
                HasAskedToMove = HasAskedToMove,
                InFor = Usual is { } usual && Leads.Exists(lead => lead.Role == BookingRole.Lead) && !Leads.Exists(lead => lead.Id == usual.Id) ? usual.GivenName : "",
            };
        }

        private static Uri? Secure(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri : null;
    }
}

using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Reports;

/// <summary>One colleague at one session with clients that took place.</summary>
internal sealed record ContactRow
{
    private static readonly SessionKind[] WithClients = [.. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).MaxSize > 0)];

    /// <summary>Of the booking.</summary>
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    public Guid StaffId { get; init; }

    public DateOnly Date { get; init; }

    public static IQueryable<ContactRow> Behind(ReportReach reach, ReportListQuery query)
    {
        var (db, first, last, now) = (reach.Db, query.Period.From, query.Period.To, reach.Now);
        var (track, staff) = (query.TrackId, query.StaffId);
        var bookings = db.Bookings.Where(booking => booking.Kind == BookingKind.Staff && booking.Active);
        if (reach.Own is { } own)
        {
            var staffId = own.StaffId;
            bookings = bookings.Where(booking => booking.ResourceId == staffId);
        }

        return
            from booking in bookings
            where staff == null || booking.ResourceId == staff
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.EndUtc <= now && session.Status == SessionStatus.Scheduled && WithClients.Contains(session.Kind)
            where track == null || db.Groups.Any(one => one.Id == session.GroupId && one.TrackId == track)
            select new ContactRow { Id = booking.Id, SessionId = session.Id, StaffId = booking.ResourceId, Date = session.Date };
    }
}

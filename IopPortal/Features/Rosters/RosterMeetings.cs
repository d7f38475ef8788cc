using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>A colleague's booked sessions from a date on, and the questions a roster asks of them.</summary>
internal sealed class RosterMeetings(IReadOnlyList<RosterMeetings.Meeting> meetings, Grant? calendar, bool isOwn)
{
    private const int Most = 1500;

    public static async Task<RosterMeetings> LoadAsync(PortalDbContext db, Guid staffId, DateOnly since, Grant? calendar, bool isOwn, CancellationToken cancellationToken)
    {
        var meetings = await (
            from booking in db.Bookings
            where booking.Kind == BookingKind.Staff && booking.ResourceId == staffId && booking.Active
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= since && session.Status == SessionStatus.Scheduled
            orderby session.StartUtc
            select new Meeting(
                session.Id,
                session.Kind,
                session.Title,
                session.Date,
                session.Start,
                session.End,
                session.StartUtc,
                session.EndUtc,
                booking.Role,
                session.GroupId != null,
                db.Bookings.Where(room => room.SessionId == session.Id && room.Kind == BookingKind.Room && room.Active)
                    .Join(db.Rooms, room => room.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "")).Take(Most).ToListAsync(cancellationToken);
        return new RosterMeetings(meetings, calendar, isOwn);
    }

    /// <summary>The seven days from a date on, empty ones too.</summary>
    public IReadOnlyList<RosterDayView> Week(DateOnly weekStart) =>
    [
        .. from offset in Enumerable.Range(0, 7)
           let date = weekStart.AddDays(offset)
           let day = meetings.Where(meeting => meeting.Date == date).ToList()
           select new RosterDayView(date, [.. day.Select(View)], ContactTime.Minutes(day.Select(meeting => (meeting.Kind, meeting.Slot)))) { Groups = day.Count(meeting => meeting.IsGroup) },
    ];

    public int Touching(TimeOff off, DateTimeOffset now) => meetings.Count(meeting => meeting.EndUtc > now && off.Touches(meeting.Date, meeting.Start, meeting.End));

    /// <summary>Sessions ahead that need a licence none covers on their date (B5).</summary>
    public IReadOnlyList<RosterSessionView> Uncovered(Discipline discipline, IReadOnlyList<DateOnly> expiries, DateTimeOffset now) =>
    [
        .. meetings.Where(meeting => meeting.EndUtc > now && meeting.Role == BookingRole.Lead && !CredentialRule.Covers(meeting.Kind, discipline, expiries, meeting.Date)).Select(View),
    ];

    private RosterSessionView View(Meeting meeting)
    {
        var (title, kind) = SessionTitles.For(meeting.Kind, meeting.Title, calendar, isOwn);
        return new RosterSessionView(
            meeting.Id, meeting.Date, meeting.Start, meeting.End, title, kind, meeting.Room, meeting.Role, ContactTime.Minutes([(meeting.Kind, meeting.Slot)]));
    }

    internal sealed record Meeting(
        Guid Id, SessionKind Kind, string Title, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, DateTimeOffset EndUtc, BookingRole Role, bool IsGroup, string Room)
    {
        public UtcSlot Slot => new(StartUtc, EndUtc);
    }
}

using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A group session still to come that has a free place.</summary>
internal sealed record RescueSession
{
    private const int Most = 200;

    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    public TimeOnly Start { get; init; }

    public TimeOnly End { get; init; }

    public DateTimeOffset StartUtc { get; init; }

    public DateTimeOffset EndUtc { get; init; }

    public string Zone { get; init; } = "";

    public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];

    public string Title { get; init; } = "";

    public SessionKind Kind { get; init; }

    public Guid ProgramId { get; init; }

    public Population Population { get; init; }

    public bool IsPart2 { get; init; }

    public Guid LocationId { get; init; }

    public string Location { get; init; } = "";

    public string Room { get; init; } = "";

    public Guid? LeadId { get; init; }

    public string Lead { get; init; } = "";

    public LocalSlot When => new(Date, Start, End);

    public UtcSlot Slot => new(StartUtc, EndUtc);

    /// <summary>The session as one client's hours would count it.</summary>
    public WeekSession For(Guid clientId) => new(clientId, Date, Slot, Zone, Breaks, Kind, IsHeld: true, Domain.Attendance.AttendanceStatus.Expected, null, null);

    /// <summary>One query; a closed group takes no guests.</summary>
    /// <param name="last">Local date, included.</param>
    public static Task<List<RescueSession>> LoadAsync(PortalDbContext db, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken cancellationToken) =>
        (from session in db.Sessions
         where session.Date >= first && session.Date <= last && session.StartUtc > now && session.Status == SessionStatus.Scheduled
         join @group in db.Groups on session.GroupId equals @group.Id
         where @group.Enrolment == GroupEnrolment.Open
         join track in db.Tracks on @group.TrackId equals track.Id
         where session.Capacity == null
             || db.Bookings.Count(b => b.SessionId == session.Id && b.Active && b.Role == BookingRole.Member && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)) < session.Capacity
         orderby session.StartUtc, session.Id
         select new RescueSession
         {
             Id = session.Id,
             Date = session.Date,
             Start = session.Start,
             End = session.End,
             StartUtc = session.StartUtc,
             EndUtc = session.EndUtc,
             Zone = session.TimeZone,
             Breaks = session.Breaks,
             Title = session.Title,
             Kind = session.Kind,
             ProgramId = track.ProgramId,
             Population = track.Population,
             IsPart2 = track.IsPart2,
             LocationId = session.LocationId,
             Location = db.Locations.Where(site => site.Id == session.LocationId).Select(site => site.Name).FirstOrDefault() ?? "",
             Room = db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Room)
                 .Join(db.Rooms, held => held.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
             LeadId = db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Staff && held.Role == BookingRole.Lead).Select(held => (Guid?)held.ResourceId).FirstOrDefault(),
             Lead = db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Staff && held.Role == BookingRole.Lead)
                 .Join(db.Staff, held => held.ResourceId, staff => staff.Id, (_, staff) => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? "",
         }).Take(Most).ToListAsync(cancellationToken);
}

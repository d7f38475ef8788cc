using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;

namespace IopPortal.Features.Reports;

/// <summary>What was marked about one client at one session that was not called off.</summary>
internal sealed record MarkRow
{
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    public Guid ClientId { get; init; }

    public DateOnly Date { get; init; }

    public Guid? GroupId { get; init; }

    /// <summary>Of the group; else the track the client followed on the date.</summary>
    public Guid? TrackId { get; init; }

    public AttendanceStatus Status { get; init; }

    /// <summary>Everything marked from one service date to another, both included.</summary>
    public static IQueryable<MarkRow> Of(PortalDbContext db, DateOnly first, DateOnly last) =>
        from record in db.Attendance
        join session in db.Sessions on record.SessionId equals session.Id
        where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled
        from @group in db.Groups.Where(one => one.Id == session.GroupId).DefaultIfEmpty()
        select new MarkRow
        {
            Id = record.Id,
            SessionId = session.Id,
            ClientId = record.ClientId,
            Date = session.Date,
            GroupId = session.GroupId,
            TrackId = @group!.TrackId
                ?? (from follows in db.EnrollmentTracks
                    join stay in db.Enrollments on follows.EnrollmentId equals stay.Id
                    where stay.ClientId == record.ClientId && follows.From <= session.Date && (follows.To == null || session.Date <= follows.To)
                    orderby follows.From descending, follows.Id
                    select (Guid?)follows.TrackId).FirstOrDefault(),
            Status = record.Mark.Status,
        };

    /// <summary>Of those, what the actor's own groups and, outside groups, the own clients brought about.</summary>
    public static IQueryable<MarkRow> OwnOf(PortalDbContext db, AccessFacts facts, IQueryable<MarkRow> marks)
    {
        var groups = OwnGroups.Of(db, facts);
        var clients = Reach.TeamClientsOf(db, facts);
        return marks.Where(mark => mark.GroupId == null ? clients.Any(client => client.Id == mark.ClientId) : groups.Any(one => one.Id == mark.GroupId));
    }
}

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

    public DateTimeOffset StartUtc { get; init; }

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
            StartUtc = session.StartUtc,
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

    /// <summary>The rows behind one number: an absence planned for a session still to begin is in none. Weekdays are told apart by whoever reads the dates.</summary>
    public static IQueryable<MarkRow> Behind(ReportReach reach, ReportListQuery query)
    {
        var marks = Of(reach.Db, query.Period.From, query.Period.To);
        var now = reach.Now;
        marks = marks.Where(mark => mark.StartUtc <= now);
        marks = reach.Own is { } own ? OwnOf(reach.Db, own, marks) : marks;
        var statuses = StatusesOf(query.Part);
        marks = marks.Where(mark => statuses.Contains(mark.Status));
        if (query.TrackId is { } track)
        {
            marks = track == Guid.Empty ? marks.Where(mark => mark.TrackId == null) : marks.Where(mark => mark.TrackId == track);
        }

        if (query.GroupId is { } group)
        {
            marks = group == Guid.Empty ? marks.Where(mark => mark.GroupId == null) : marks.Where(mark => mark.GroupId == group);
        }

        return query.Weekday is { } weekday && DatesOn(query, weekday) is var dates ? marks.Where(mark => dates.Contains(mark.Date)) : marks;
    }

    private static List<DateOnly> DatesOn(ReportListQuery query, DayOfWeek weekday) =>
        [.. Enumerable.Range(0, query.Period.Days).Select(query.Period.From.AddDays).Where(date => date.DayOfWeek == weekday)];

    /// <summary>C10, read off the rate itself so that a list holds what its number counts.</summary>
    private static List<AttendanceStatus> StatusesOf(ReportPart part) =>
        [.. Enum.GetValues<AttendanceStatus>().Where(status => AttendanceRate.Of([status]) is var one && part switch
        {
            ReportPart.Attended => one.Attended > 0,
            ReportPart.Excused => one.Excused > 0,
            ReportPart.Missed => one.Counted > 0 && one.Attended + one.Excused == 0,
            ReportPart.WithoutExcused => one.Counted > one.Excused,
            _ => one.Counted > 0,
        })];
}

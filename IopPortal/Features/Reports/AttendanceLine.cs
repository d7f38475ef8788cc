using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;

namespace IopPortal.Features.Reports;

/// <summary>One line of the attendance file: one client at one session that has a mark.</summary>
internal sealed record AttendanceLine
{
    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    public TimeOnly Start { get; init; }

    public TimeOnly End { get; init; }

    public DateTimeOffset StartUtc { get; init; }

    public DateTimeOffset EndUtc { get; init; }

    public string Zone { get; init; } = "";

    public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];

    public SessionKind Kind { get; init; }

    public string? Group { get; init; }

    public string? Track { get; init; }

    public bool IsCancelled { get; init; }

    public Guid ClientId { get; init; }

    public string Mrn { get; init; } = "";

    public string Client { get; init; } = "";

    public AttendanceStatus Status { get; init; }

    public AbsenceReason? Reason { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    /// <param name="own">Whose caseload: the clients of the own teams, and of everybody else what the own groups saw; null: all.</param>
    public static IQueryable<AttendanceLine> Of(PortalDbContext db, AccessFacts? own, ReportPeriod period, Guid? trackId)
    {
        var (first, last) = (period.From, period.To);
        var lines =
            from record in Seen(db, own)
            join session in db.Sessions on record.SessionId equals session.Id
            where session.Date >= first && session.Date <= last
            join client in db.Clients on record.ClientId equals client.Id
            from @group in db.Groups.Where(one => one.Id == session.GroupId).DefaultIfEmpty()
            let followed = @group!.TrackId
                ?? (from follows in db.EnrollmentTracks
                    join any in db.Enrollments on follows.EnrollmentId equals any.Id
                    where any.ClientId == record.ClientId && follows.From <= session.Date && (follows.To == null || session.Date <= follows.To)
                    orderby follows.From descending, follows.Id
                    select (Guid?)follows.TrackId).FirstOrDefault()
            where trackId == null || followed == trackId
            select new AttendanceLine
            {
                Id = record.Id,
                Date = session.Date,
                Start = session.Start,
                End = session.End,
                StartUtc = session.StartUtc,
                EndUtc = session.EndUtc,
                Zone = session.TimeZone,
                Breaks = session.Breaks,
                Kind = session.Kind,
                Group = @group.Name,
                Track = db.Tracks.Where(track => track.Id == followed).Select(track => track.Name).FirstOrDefault(),
                IsCancelled = session.Status == SessionStatus.Cancelled,
                ClientId = client.Id,
                Mrn = client.Mrn,
                Client = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                Status = record.Mark.Status,
                Reason = record.Mark.AbsenceReason,
                ArrivedAt = record.Mark.ArrivedAt,
                LeftAt = record.Mark.LeftAt,
            };
        return lines;
    }

    /// <summary>Without what a kind that gives no hours (C5), or a session that was called off, would be credited.</summary>
    public IReadOnlyList<object?> Cells(CountingRules rules)
    {
        var pauses = CreditedMinutes.UncountedBreaks(Breaks, Date, Zone, rules.Numbers, StartUtc);
        var credited = !IsCancelled && rules.Counts(Kind) ? CreditedMinutes.Of(Status, new(StartUtc, EndUtc), pauses, ArrivedAt, LeftAt, rules.Numbers.LateGraceMinutes) : 0;
        return [Date, Start, End, Group ?? (object)Kind, Kind, Track, Mrn, Client, Status, Reason, Local(ArrivedAt), Local(LeftAt), credited];
    }

    private TimeOnly? Local(DateTimeOffset? at) => at is { } instant ? ZoneTime.ToLocal(instant, Zone).Time : null;

    private static IQueryable<AttendanceRecord> Seen(PortalDbContext db, AccessFacts? own)
    {
        if (own is null)
        {
            return db.Attendance;
        }

        var (clients, groups) = (Reach.TeamClientsOf(db, own), OwnGroups.Of(db, own));
        return db.Attendance.Where(record => clients.Any(client => client.Id == record.ClientId)
            || db.Sessions.Any(session => session.Id == record.SessionId && groups.Any(one => one.Id == session.GroupId)));
    }
}

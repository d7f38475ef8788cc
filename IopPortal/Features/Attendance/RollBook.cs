using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>A session's roster opened for marking, inside the transaction of one command.</summary>
internal sealed class RollBook
{
    private readonly ParametersInForce _parameters;
    private readonly Guid? _programId;

    private RollBook(Session session, Guid? programId, IReadOnlyList<RollEntry> entries, ParametersInForce parameters, DateTimeOffset now)
    {
        Session = session;
        Entries = entries;
        _programId = programId ?? entries.Select(entry => entry.ProgramId).FirstOrDefault(id => id is not null);
        _parameters = parameters;
        Moment = new(session.Slot, session.Status == SessionStatus.Cancelled, ZoneTime.ServiceDate(now, session.TimeZone) == session.Date, now);
    }

    public Session Session { get; }

    public IReadOnlyList<RollEntry> Entries { get; }

    public MarkMoment Moment { get; }

    /// <summary>The numbers of the session's own program.</summary>
    public AttendanceParameters Parameters => _parameters.On(_programId, Session.Date);

    public bool IsLocked => AttendanceLock.IsLocked(Session.EndUtc, Moment.Now, Parameters);

    public DateTimeOffset LocksAt => AttendanceLock.LocksAt(Session.EndUtc, Parameters);

    public static async Task<RollBook?> OpenAsync(PortalDbContext db, Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await db.Sessions.AsNoTracking()
            .Where(session => session.Id == sessionId && session.Status != SessionStatus.Draft)
            .Select(session => new
            {
                Session = session,
                ProgramId = db.Groups.Where(group => group.Id == session.GroupId)
                    .Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var entries = await EntriesAsync(db, found.Session, cancellationToken);
        return new(found.Session, found.ProgramId, entries, await ParametersInForce.LoadAsync(db, cancellationToken), now);
    }

    public RollEntry? Find(Guid clientId) => Entries.FirstOrDefault(entry => entry.ClientId == clientId);

    /// <summary>The numbers that count for one client: those of the episode of care, else the session's.</summary>
    public AttendanceParameters ParametersOf(RollEntry entry) => _parameters.On(entry.ProgramId ?? _programId, Session.Date);

    /// <summary>Keeps a mark with its history; null when the same mark stood already (C12).</summary>
    public AttendanceRecord? Keep(WriteScope scope, RollEntry entry, AttendanceMark mark, string reason)
    {
        var (by, now) = (scope.Facts.UserId, Moment.Now);
        var before = entry.Record?.Mark;
        var record = entry.Record;
        if (record is null)
        {
            record = new AttendanceRecord(Session.Id, entry.ClientId, entry.EnrollmentId, mark, by, now);
            scope.Db.Attendance.Add(record);
        }
        else if (!record.Set(mark, by, now))
        {
            return null;
        }

        scope.Db.AttendanceChanges.Add(new AttendanceChange(Session.Id, entry.ClientId, before, mark, reason, by, now));
        scope.Touch(Topic.Session(Session.Id), Topic.Client(entry.ClientId), Topic.Day(Session.Date));
        return record;
    }

    private static async Task<IReadOnlyList<RollEntry>> EntriesAsync(PortalDbContext db, Session session, CancellationToken cancellationToken)
    {
        var records = await db.Attendance.Where(record => record.SessionId == session.Id).ToDictionaryAsync(record => record.ClientId, cancellationToken); // Tracked: a mark changes them.
        var rows = await db.Bookings.AsNoTracking()
            .Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client)
            .Select(booking => new
            {
                Booking = booking,
                Enrollment = db.Enrollments
                    .Where(e => e.ClientId == booking.ResourceId && e.AdmitDate <= session.Date && (e.DischargeDate == null || session.Date <= e.DischargeDate))
                    .OrderByDescending(e => e.AdmitDate)
                    .Select(e => new { e.Id, e.ProgramId })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new RollEntry(row.Booking, records.GetValueOrDefault(row.Booking.ResourceId), row.Enrollment?.Id, row.Enrollment?.ProgramId))];
    }
}

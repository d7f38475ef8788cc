using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Loads a session somebody wants to change, with everything held for it, unless it is out of reach, out of date or of a kind they may not touch.</summary>
internal static class SessionToChange
{
    /// <summary>Whatever its state: one that has begun, too.</summary>
    public static Task<Result<Session>> FindAsync(WriteScope scope, Guid id, int version, CancellationToken cancellationToken) =>
        FindAsync(scope.Db, scope.Grant, id, version, scope.Now, cancellationToken);

    /// <summary>One that has not begun and is not called off, to be given another time, place or lead.</summary>
    public static async Task<Result<Session>> FindOpenAsync(WriteScope scope, Guid id, int version, CancellationToken cancellationToken) =>
        Open(await FindAsync(scope.Db, scope.Grant, id, version, scope.Now, cancellationToken), scope.Now);

    /// <summary>The same for a question that changes nothing.</summary>
    public static async Task<Result<Session>> FindOpenAsync(ReadScope scope, Guid id, int version, CancellationToken cancellationToken) =>
        Open(await FindAsync(scope.Db, scope.Grant, id, version, scope.Now, cancellationToken), scope.Now);

    private static async Task<Result<Session>> FindAsync(PortalDbContext db, Grant grant, Guid id, int version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Sessions.Include(session => session.Bookings).AsSingleQuery().FirstOrDefaultAsync(session => session.Id == id, cancellationToken) is not { } found)
        {
            return Refusal.NotFound;
        }

        if (RefuseKind(grant, found) is { } kind)
        {
            return kind;
        }

        return found.Version == version ? found : await LastChange.DescribeAsync(db, id, now, cancellationToken);
    }

    private static Result<Session> Open(Result<Session> found, DateTimeOffset now) =>
        found.Succeeded && found.Value.RefuseChange(now) is { } late ? late : found;

    /// <summary>Some roles change sessions of one client only.</summary>
    private static Refusal? RefuseKind(Grant grant, Session session) =>
        grant.IsLimitedTo(Limit.IndividualOnly) && (session.GroupId is not null || !SessionKindFacts.Of(session.Kind).IsOneClient) ? new Refusal("session.individual-only") : null;

    /// <summary>Marks that somebody came or was waited for in vain: such a session took place and is not called off. An absence told ahead does not count.</summary>
    public static IQueryable<AttendanceRecord> Attended(PortalDbContext db, Guid id) => db.Attendance.Where(record =>
        record.SessionId == id && record.Mark.Status != AttendanceStatus.Expected && record.Mark.Status != AttendanceStatus.Excused && record.Mark.Status != AttendanceStatus.Unexcused);

    /// <summary>The refusal where a reason is asked for and none, or an unusable one, is given.</summary>
    public static Refusal? RefuseReason(WriteScope scope, string reason) =>
        PlainText.Check("Reason", reason, SessionForm.ReasonLength, scope.Grant.NeedsReason);
}

using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Loads a session somebody wants to change, with everything held for it, unless it is out of reach, out of date or of a kind they may not touch.</summary>
internal static class SessionToChange
{
    public static async Task<Result<Session>> FindAsync(WriteScope scope, Guid id, int version, CancellationToken cancellationToken)
    {
        if (await scope.Db.Sessions.Include(session => session.Bookings).FirstOrDefaultAsync(session => session.Id == id, cancellationToken) is not { } found)
        {
            return Refusal.NotFound;
        }

        if (RefuseKind(scope.Grant, found) is { } kind)
        {
            return kind;
        }

        return await scope.RefuseStaleAsync(found, version, cancellationToken) is { } stale ? stale : found;
    }

    /// <summary>Some roles change sessions of one client only.</summary>
    public static Refusal? RefuseKind(Grant grant, Session session) =>
        grant.IsLimitedTo(Limit.IndividualOnly) && (session.GroupId is not null || !SessionKindFacts.Of(session.Kind).IsOneClient) ? new Refusal("session.individual-only") : null;

    /// <summary>Marks that somebody came or was waited for in vain: such a session took place and is not called off. An absence told ahead does not count.</summary>
    public static IQueryable<AttendanceRecord> Attended(PortalDbContext db, Guid id) => db.Attendance.Where(record =>
        record.SessionId == id && record.Mark.Status != AttendanceStatus.Expected && record.Mark.Status != AttendanceStatus.Excused && record.Mark.Status != AttendanceStatus.Unexcused);

    /// <summary>The refusal where a reason is asked for and none, or an unusable one, is given.</summary>
    public static Refusal? RefuseReason(WriteScope scope, string reason) =>
        PlainText.Check("Reason", reason, SessionForm.ReasonLength, scope.Grant.NeedsReason);
}

using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Opens a day again that is not over, and brings back what the closure cancelled; what cannot come back is named with its reasons (SET-3).</summary>
public sealed class RemoveClosure(WriteOperation write)
{
    public Task<Result<ReopenedView>> HandleAsync(Actor actor, Guid closureId, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<RemoveClosure>(), AccessTarget.None, scope => OpenAsync(scope, closureId, cancellationToken), cancellationToken);

    internal static DateTimeOffset EndsAt(Closure closure, string zone) =>
        closure.End is { } end ? ZoneTime.NearestInstant(closure.Date, end, zone) : ZoneTime.StartOfDay(closure.Date.AddDays(1), zone);

    private static async Task<Result<ReopenedView>> OpenAsync(WriteScope scope, Guid closureId, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        if (await db.Closures.FirstOrDefaultAsync(row => row.Id == closureId, cancellationToken) is not { } closure)
        {
            return Refusal.NotFound;
        }

        var location = closure.LocationId ?? await db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.LocationId).FirstAsync(cancellationToken);
        var zone = await db.Locations.Where(row => row.Id == location).Select(row => row.TimeZone).FirstAsync(cancellationToken);
        if (EndsAt(closure, zone) <= scope.Now)
        {
            return new Refusal("closure.over");
        }

        db.Closures.Remove(closure);
        await scope.SaveStepAsync(cancellationToken); // From here on only other closures stand against a session.

        var sessions = await db.Sessions.Include(session => session.Bookings)
            .Where(session => session.Date == closure.Date && session.ClosureId == closureId && session.Status == SessionStatus.Cancelled)
            .OrderBy(session => session.StartUtc).ThenBy(session => session.Id)
            .ToListAsync(cancellationToken);
        var programs = await ProgramsAsync(db, sessions, cancellationToken);
        var views = new List<ReopenedSessionView>();
        foreach (var session in sessions)
        {
            views.Add(await SessionRestoring.RestoreAsync(scope, session, programs.GetValueOrDefault(session.Id), cancellationToken));
        }

        scope.Audit(closure.Id);
        scope.Touch(Topic.Settings, Topic.Groups, Topic.Day(closure.Date));
        return new ReopenedView(closureId, [.. views.Where(view => view.IsRestored).Select(view => view.Id)], [.. views.Where(view => view.Reasons.Count > 0)]);
    }

    /// <summary>The program each session belongs to: its track's, or that of its client in care.</summary>
    private static async Task<Dictionary<Guid, Guid?>> ProgramsAsync(PortalDbContext db, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var ids = sessions.Select(session => session.Id).ToList();
        return await db.Sessions.Where(session => ids.Contains(session.Id))
            .Select(session => new
            {
                session.Id,
                Track = db.Groups.Where(group => group.Id == session.GroupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId).FirstOrDefault(),
                Stay = session.GroupId != null ? null : db.Enrollments
                    .Where(stay => db.Bookings.Any(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client && booking.ResourceId == stay.ClientId)
                        && stay.AdmitDate <= session.Date && (stay.DischargeDate == null || session.Date <= stay.DischargeDate))
                    .Select(stay => (Guid?)stay.ProgramId).FirstOrDefault(),
            })
            .ToDictionaryAsync(row => row.Id, row => row.Track ?? row.Stay, cancellationToken);
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>A closure and the people to call because of it: names, phones, whether a message may be left, their times (CLI-1).</summary>
public sealed class GetClosure(ReadOperation read)
{
    public Task<Result<ClosurePageView>> HandleAsync(Actor actor, Guid id, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetClosure>(), AccessTarget.None, async scope => await ReadAsync(scope, id, cancellationToken), cancellationToken);

    private static async Task<Result<ClosurePageView>> ReadAsync(ReadScope scope, Guid id, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var found = await db.Closures.Where(closure => closure.Id == id)
            .Select(closure => new
            {
                Closure = closure,
                Program = db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.Name).FirstOrDefault(),
                LocationId = closure.LocationId ?? db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => (Guid?)program.LocationId).FirstOrDefault(),
                Sessions = db.Sessions.Count(session => session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled),
            })
            .Select(row => new
            {
                row.Closure,
                row.Sessions,
                Place = row.Program ?? db.Locations.Where(location => location.Id == row.LocationId).Select(location => location.Name).FirstOrDefault() ?? "",
                Zone = db.Locations.Where(location => location.Id == row.LocationId).Select(location => location.TimeZone).FirstOrDefault() ?? "UTC",
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        scope.Opened(id);
        var closure = found.Closure;
        var mayOpen = await scope.MayAsync("SET-3", AccessTarget.None, cancellationToken) && RemoveClosure.EndsAt(closure, found.Zone) > scope.Now;
        var cancelled = db.Sessions.Where(session => session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled);
        return new ClosurePageView(
            id, found.Place, closure.Date, closure.Start, closure.End, closure.Reason, scope.Facts.Today, found.Sessions,
            await CallSearch.FindAsync(scope, cancelled, cancellationToken),
            await UnderWayAsync(scope, closure, cancellationToken),
            mayOpen);
    }

    /// <summary>What goes on although the day is closed: it had begun before.</summary>
    private static async Task<IReadOnlyList<SessionUnderWayView>> UnderWayAsync(ReadScope scope, Closure closure, CancellationToken cancellationToken)
    {
        var rows = await ClosureReach.Sessions(scope.Db, new(closure.LocationId, closure.ProgramId, closure.Date, closure.Start, closure.End))
            .Where(session => session.Status == SessionStatus.Scheduled && session.StartUtc <= scope.Now && session.EndUtc > scope.Now)
            .OrderBy(session => session.StartUtc).ThenBy(session => session.Id)
            .Select(session => new { session.Id, session.Title, session.Kind, session.Start, session.End })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SessionUnderWayView(row.Id, SessionKindFacts.Of(row.Kind).IsOneClient ? "" : row.Title, row.Kind, row.Start, row.End))];
    }
}

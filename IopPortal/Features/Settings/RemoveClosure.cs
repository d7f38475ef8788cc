using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Takes back a closure that has not begun (SET-3). Sessions it cancelled stay cancelled.</summary>
public sealed class RemoveClosure(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, Guid closureId, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RemoveClosure>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.Closures.FirstOrDefaultAsync(row => row.Id == closureId, cancellationToken) is not { } closure)
            {
                return Refusal.NotFound;
            }

            var location = closure.LocationId ?? await scope.Db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.LocationId).FirstAsync(cancellationToken);
            var zone = await scope.Db.Locations.Where(row => row.Id == location).Select(row => row.TimeZone).FirstAsync(cancellationToken);
            if (BeginsAt(closure, zone) <= scope.Now)
            {
                return new Refusal("closure.begun");
            }

            scope.Db.Closures.Remove(closure);
            scope.Audit(closure.Id);
            scope.Touch(Topic.Settings, Topic.Day(closure.Date));
            return Done.Value;
        }, cancellationToken);

    internal static DateTimeOffset BeginsAt(Closure closure, string zone) =>
        closure.Start is { } start ? ZoneTime.NearestInstant(closure.Date, start, zone) : ZoneTime.StartOfDay(closure.Date, zone);
}

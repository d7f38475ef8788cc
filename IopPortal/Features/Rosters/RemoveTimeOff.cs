using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Takes time off back, or the wish for it (STF-2).</summary>
public sealed class RemoveTimeOff(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RemoveTimeOffCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RemoveTimeOff>(), AccessTarget.Staff(command.StaffId), async scope =>
        {
            if (await scope.Db.TimeOff.FirstOrDefaultAsync(row => row.Id == command.TimeOffId && row.StaffId == command.StaffId, cancellationToken) is not { } off)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(off, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            scope.Db.TimeOff.Remove(off);
            TimeOffChange.Tell(scope, off);
            return Done.Value;
        }, cancellationToken);
}

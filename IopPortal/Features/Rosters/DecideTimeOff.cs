using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Approves or declines time off somebody asked for (STF-6b). Booked sessions stay until somebody decides about each.</summary>
public sealed class DecideTimeOff(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, DecideTimeOffCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<DecideTimeOff>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.TimeOff.FirstOrDefaultAsync(row => row.Id == command.TimeOffId, cancellationToken) is not { } off)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(off, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (off.Status != TimeOffStatus.Requested)
            {
                return new Refusal("time-off.decided");
            }

            off.Decide(command.Approve ? TimeOffStatus.Approved : TimeOffStatus.Declined, actor.UserId);
            TimeOffChange.Tell(scope, off);
            scope.AllowUndo(AccessTarget.None with { Id = off.Id });
            return Done.Value;
        }, cancellationToken);
}

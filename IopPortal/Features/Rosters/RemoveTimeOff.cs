using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Takes time off back (STF-2).</summary>
public sealed class RemoveTimeOff(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, Guid staffId, Guid timeOffId, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RemoveTimeOff>(), AccessTarget.Staff(staffId), async scope =>
        {
            if (await scope.Db.TimeOff.FirstOrDefaultAsync(row => row.Id == timeOffId && row.StaffId == staffId, cancellationToken) is not { } off)
            {
                return Refusal.NotFound;
            }

            scope.Db.TimeOff.Remove(off);
            scope.Audit(staffId);
            scope.Touch(Topic.Roster, Topic.Staff(staffId));
            return Done.Value;
        }, cancellationToken);
}

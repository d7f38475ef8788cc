using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Enters days or hours on which a colleague does not work, approved as they stand (STF-6b). Booked sessions stay: somebody decides about each (B10).</summary>
public sealed class AddTimeOff(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddTimeOffCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddTimeOff>(), AccessTarget.None, command.Key, scope => StoreAsync(scope, command, TimeOffStatus.Approved, cancellationToken), cancellationToken);

    internal static async Task<Result<Guid>> StoreAsync(WriteScope scope, AddTimeOffCommand command, TimeOffStatus status, CancellationToken cancellationToken)
    {
        if (!await scope.Db.Staff.AnyAsync(row => row.Id == command.StaffId, cancellationToken))
        {
            return Refusal.NotFound;
        }

        if (command.Check() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var off = new TimeOff(command.StaffId, command.From, command.To, command.Start, command.End, command.Reason, status);
        scope.Db.TimeOff.Add(off);
        TimeOffChange.Tell(scope, off);
        return off.Id;
    }
}

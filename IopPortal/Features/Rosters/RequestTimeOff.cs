using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Rosters;

/// <summary>Asks for own time off (STF-6). Until it is approved it stands in nobody's way.</summary>
public sealed class RequestTimeOff(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddTimeOffCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<RequestTimeOff>(), AccessTarget.Staff(command.StaffId), command.Key, async scope =>
            command.To < scope.Facts.Today
                ? new Refusal("date.before", scope.Facts.Today).At(nameof(command.To))
                : await AddTimeOff.StoreAsync(scope, command, TimeOffStatus.Requested, cancellationToken), cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record RemoveBusyBlockCommand(Guid ClientId, Guid BlockId);

/// <summary>Takes back a weekly stretch in which the client could not come.</summary>
public sealed class RemoveBusyBlock(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RemoveBusyBlockCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RemoveBusyBlock>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await scope.Db.ClientBusyBlocks.FirstOrDefaultAsync(row => row.Id == command.BlockId && row.ClientId == command.ClientId, cancellationToken) is not { } block)
            {
                return Refusal.NotFound;
            }

            if (await TeamRight.RefuseAsync(scope, command.ClientId, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            scope.Db.ClientBusyBlocks.Remove(block);
            scope.Audit(command.ClientId);
            scope.Touch(Topic.Client(command.ClientId));
            return Done.Value;
        }, cancellationToken);
}

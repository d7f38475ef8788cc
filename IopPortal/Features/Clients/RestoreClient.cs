using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record RestoreClientCommand(Guid ClientId, int Version);

/// <summary>Brings an archived record back.</summary>
public sealed class RestoreClient(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RestoreClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RestoreClient>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(client, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (client.IsArchived)
            {
                client.Archive(false);
                scope.Audit(client.Id);
                scope.Touch(Topic.Client(client.Id), Topic.Clients);
            }

            return Done.Value;
        }, cancellationToken);
}

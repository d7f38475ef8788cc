using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record ArchiveClientCommand(Guid ClientId, int Version);

/// <summary>Puts a client's record away once nothing goes on; it is kept and can be brought back.</summary>
public sealed class ArchiveClient(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, ArchiveClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<ArchiveClient>(), AccessTarget.Client(command.ClientId), async scope =>
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
                return Done.Value;
            }

            if (await scope.Db.Enrollments.AnyAsync(
                row => row.ClientId == client.Id
                    && row.Status != EnrollmentStatus.Discharged && row.Status != EnrollmentStatus.Declined && row.Status != EnrollmentStatus.Alumni,
                cancellationToken))
            {
                return new Refusal("client.in-care");
            }

            client.Archive(true);
            scope.Audit(client.Id);
            scope.Touch(Topic.Client(client.Id), Topic.Clients);
            return Done.Value;
        }, cancellationToken);
}

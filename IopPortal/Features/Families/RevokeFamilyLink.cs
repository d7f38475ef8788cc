using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Families;

public sealed record RevokeFamilyLinkCommand(Guid ClientId, Guid LinkId, int Version);

/// <summary>Ends a family's link with its next request (FAM-1).</summary>
public sealed class RevokeFamilyLink(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RevokeFamilyLinkCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RevokeFamilyLink>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await scope.Db.FamilyLinks.FirstOrDefaultAsync(row => row.Id == command.LinkId && row.ClientId == command.ClientId && row.RevokedAt == null, cancellationToken) is not { } link)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(link, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            link.Revoke(scope.Now);
            scope.Audit(link.Id);
            scope.Touch(Topic.Client(link.ClientId));
            return Done.Value;
        }, cancellationToken);
}

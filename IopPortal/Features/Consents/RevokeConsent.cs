using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Consents;

public sealed record RevokeConsentCommand(Guid ClientId, Guid ConsentId, int Version);

/// <summary>Takes a consent back from today on; what was told under it stays on the record (CON-2).</summary>
public sealed class RevokeConsent(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RevokeConsentCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RevokeConsent>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await scope.Db.Consents.FirstOrDefaultAsync(row => row.Id == command.ConsentId && row.ClientId == command.ClientId, cancellationToken) is not { } consent)
            {
                return Refusal.NotFound;
            }

            if (await TeamRight.RefuseAsync(scope, command.ClientId, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            if (await scope.RefuseStaleAsync(consent, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (consent.Revoked is { } revoked)
            {
                return new Refusal("consent.revoked", consent.Recipient, revoked);
            }

            consent.Revoke(scope.Facts.Today);
            scope.Audit(consent.Id);
            scope.Touch(Topic.Client(command.ClientId));
            return Done.Value;
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Policies;

/// <summary>A client's attendance flags: what caused each and what clears it (POL-1; F).</summary>
public sealed class GetFlags(ReadOperation read)
{
    public Task<Result<FlagsView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<FlagsView>(actor, OperationTable.Of<GetFlags>(), AccessTarget.Client(clientId), async scope =>
        {
            if (scope.Grant.Scope != Scope.All && !await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken))
            {
                return new FlagsView(scope.Facts.Today, null, false); // Leading a group the client is in shows that group's attendance only.
            }

            var stays = scope.Db.Enrollments.Where(stay => stay.ClientId == clientId && stay.AdmitDate != null
                && (stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering));
            var found = await FlagReader.LoadAsync(scope.Db, stays, scope.Facts.Today, cancellationToken);
            return new FlagsView(scope.Facts.Today, found.Count > 0 ? found[0] : null, await scope.MayAsync("POL-2", AccessTarget.Client(clientId), cancellationToken));
        }, cancellationToken);
}

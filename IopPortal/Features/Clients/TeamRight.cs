using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Leading a group shows its members by name; changing a member's record takes a place on the treatment team.</summary>
internal static class TeamRight
{
    public static async Task<Refusal?> RefuseAsync(WriteScope scope, Guid clientId, CancellationToken cancellationToken) =>
        scope.Grant.Scope != Scope.Caseload || await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken)
            ? null
            : Refusal.Forbidden;
}

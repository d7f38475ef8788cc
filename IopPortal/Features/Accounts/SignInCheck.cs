using IopPortal.Data;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Whether a sign-in made earlier still holds: the account enabled, its stamp and its roles unchanged.</summary>
public sealed class SignInCheck(IDbContextFactory<PortalDbContext> contexts, Permissions permissions)
{
    public async Task<bool> IsCurrentAsync(Actor? actor, IReadOnlyCollection<PortalRole> roles, CancellationToken cancellationToken)
    {
        if (actor is null)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await permissions.FactsAsync(db, actor, cancellationToken) is { } facts && facts.Roles.ToHashSet().SetEquals(roles);
    }
}

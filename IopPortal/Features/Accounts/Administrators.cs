using IopPortal.Data;
using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Whether somebody would still be able to manage accounts.</summary>
internal static class Administrators
{
    /// <summary>True when no other enabled account is an administrator's.</summary>
    public static async Task<bool> IsLastAsync(PortalDbContext db, Guid accountId, CancellationToken cancellationToken)
    {
        var role = StoredRoles.IdOf(PortalRole.Administrator);
        return await db.UserRoles.AnyAsync(link => link.RoleId == role && link.UserId == accountId, cancellationToken)
            && !await db.UserRoles.AnyAsync(link => link.RoleId == role && link.UserId != accountId && db.Users.Any(user => user.Id == link.UserId && !user.IsDisabled), cancellationToken);
    }
}

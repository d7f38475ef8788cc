using IopPortal.Data;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Makes and finds the links that let one account set its password once. The secret is shown once; only its hash is kept.</summary>
public static class OneTimeLinks
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(72);
    private static readonly TimeSpan ResetLasts = TimeSpan.FromMinutes(60);

    /// <summary>Adds a link inside the caller's transaction, ends the account's earlier ones, and hands back the address to give to the person.</summary>
    public static async Task<string> IssueAsync(PortalDbContext db, PortalOptions portal, Guid userId, LinkKind kind, Guid? createdBy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await EndAllAsync(db, userId, now, cancellationToken);
        var token = SecretToken.New();
        db.OneTimeLinks.Add(new OneTimeLink(userId, kind, SecretToken.HashOf(token)!, now + (kind == LinkKind.Invitation ? InvitationLasts : ResetLasts), createdBy));
        return $"{portal.PublicUrl.TrimEnd('/')}/Account/Link/{token}";
    }

    /// <summary>The link while it can be used: not used, not expired, its account enabled, and an invitation only while the account has no password.</summary>
    public static async Task<OneTimeLink?> FindAsync(PortalDbContext db, string? token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(token) is not { } hash)
        {
            return null;
        }

        var link = await db.OneTimeLinks.FirstOrDefaultAsync(
            one => one.TokenHash == hash && one.UsedAt == null
                && db.Users.Any(user => user.Id == one.UserId && !user.IsDisabled && (one.Kind != LinkKind.Invitation || user.PasswordHash == null)),
            cancellationToken);
        return link?.IsUsable(now) == true ? link : null;
    }

    public static async Task EndAllAsync(PortalDbContext db, Guid userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var link in await db.OneTimeLinks.AsTracking().Where(one => one.UserId == userId && one.UsedAt == null).ToListAsync(cancellationToken))
        {
            link.Use(now);
        }
    }
}

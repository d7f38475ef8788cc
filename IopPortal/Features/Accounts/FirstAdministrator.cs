using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Portal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Accounts;

/// <summary>Lets whoever runs the host open a real clinic: an administrator's account and the link that sets its password. No page leads here.</summary>
public sealed class FirstAdministrator(AccountStore store, ILookupNormalizer names, IOptions<PortalOptions> portal)
{
    private static readonly Guid Role = StoredRoles.IdOf(PortalRole.Administrator);

    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using var db = await store.ReadAsync(cancellationToken);
        return await db.UserRoles.AnyAsync(link => link.RoleId == Role && db.Users.Any(user => user.Id == link.UserId && !user.IsDisabled), cancellationToken);
    }

    /// <summary>The one-time address. A repeat for an account without a password makes a new one; any other account is refused.</summary>
    public async Task<Result<string>> CreateAsync(string email, CancellationToken cancellationToken)
    {
        if (EmailAddress.Check("Email", email) is { } refusal)
        {
            return refusal;
        }

        return await store.WriteAsync<string>(async (db, now) =>
        {
            var address = email.Trim();
            var normalized = names.NormalizeEmail(address);
            var user = await db.Users.FirstOrDefaultAsync(account => account.NormalizedEmail == normalized, cancellationToken);
            if (user is not null && (user.PasswordHash is not null || !await db.UserRoles.AnyAsync(link => link.UserId == user.Id && link.RoleId == Role, cancellationToken)))
            {
                return new Refusal("account.email-taken");
            }

            if (user is null)
            {
                user = NewAccounts.Create(address, names, displayName: "Administrator");
                db.Users.Add(user);
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = Role });
            }

            db.AuditEvents.Add(AccountStore.Trace(now, user.Id, nameof(FirstAdministrator)));
            return await OneTimeLinks.IssueAsync(db, portal.Value, user.Id, LinkKind.Invitation, createdBy: null, now, cancellationToken);
        }, cancellationToken);
    }
}

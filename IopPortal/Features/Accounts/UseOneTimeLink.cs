using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Portal;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Accounts;

/// <summary>The secret of the link and the password the person chose.</summary>
public sealed record UseOneTimeLinkCommand(string? Token, string? Password);

/// <summary>Sets a password through an invitation or reset link, once, and ends every sign-in of the account (ACC-6).</summary>
/// <remarks>Used, expired, foreign and made-up links are one refusal, and so is a link of somebody else than the person signed in.</remarks>
public sealed class UseOneTimeLink(AccountStore store, PasswordHashes hashes, IOptions<PortalOptions> portal, TimeProvider clock)
{
    private static readonly Refusal Invalid = new("account.link-invalid");

    /// <summary>Whether the link can be used now; changes nothing.</summary>
    public async Task<bool> IsUsableAsync(Actor? signedIn, string? token, CancellationToken cancellationToken = default)
    {
        await using var db = await store.ReadAsync(cancellationToken);
        return await OneTimeLinks.FindAsync(db, token, clock.GetUtcNow(), cancellationToken) is { } link && (signedIn is null || signedIn.UserId == link.UserId);
    }

    public async Task<Result<Done>> HandleAsync(UseOneTimeLinkCommand command, Actor? signedIn, CancellationToken cancellationToken = default)
    {
        var password = command.Password ?? "";
        if (!await IsUsableAsync(signedIn, command.Token, cancellationToken))
        {
            return Invalid;
        }

        var hash = password.Length is >= PasswordRule.MinLength and <= PasswordRule.MaxLength ? hashes.Hash(password) : ""; // Before the gate: it takes a while.
        return await store.WriteAsync<Done>(async (db, now) =>
        {
            if (await OneTimeLinks.FindAsync(db, command.Token, now, cancellationToken) is not { } link)
            {
                return Invalid;
            }

            var user = await db.Users.FirstAsync(account => account.Id == link.UserId, cancellationToken);
            var refusals = PasswordRule.Check(password, user.Email ?? "", portal.Value.Name);
            if (refusals.Count > 0)
            {
                return Result<Done>.Refused([.. refusals.Select(refusal => refusal.At(nameof(command.Password)))]);
            }

            await OneTimeLinks.EndAllAsync(db, user.Id, now, cancellationToken);
            user.PasswordHash = hash;
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            user.EmailConfirmed = true;
            (user.AccessFailedCount, user.NextTryAt, user.LockoutEnd) = (0, null, null);
            db.AuditEvents.Add(AccountStore.Trace(now, user.Id, nameof(UseOneTimeLink)));
            return Done.Value;
        }, cancellationToken);
    }
}

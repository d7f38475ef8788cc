using System.Linq.Expressions;
using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopPortal.Features.Accounts;

/// <summary>Proves a password, counts wrong tries and makes an account wait. Unknown, disabled, locked and wrong read alike and cost alike.</summary>
public sealed class PasswordCheck(AccountStore store, PasswordHashes hashes, ILookupNormalizer names, ILogger<PasswordCheck> log)
{
    private const int MaxEmail = 256;

    public Task<Result<Guid>> ByEmailAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var name = email?.Trim() ?? "";
        if (name.Length is 0 or > MaxEmail)
        {
            return Task.FromResult<Result<Guid>>(new Refusal("account.sign-in"));
        }

        var normalized = names.NormalizeEmail(name);
        return VerifyAsync(user => user.NormalizedEmail == normalized, password, cancellationToken);
    }

    public Task<Result<Guid>> ByIdAsync(Guid userId, string? password, CancellationToken cancellationToken) =>
        VerifyAsync(user => user.Id == userId, password, cancellationToken);

    private async Task<Result<Guid>> VerifyAsync(Expression<Func<PortalUser, bool>> whose, string? password, CancellationToken cancellationToken)
    {
        if (password is not { Length: > 0 and <= PasswordRule.MaxLength })
        {
            return new Refusal("account.sign-in"); // Not hashed: a long text must not cost more than a short one.
        }

        string? hash;
        await using (var db = await store.ReadAsync(cancellationToken))
        {
            hash = await db.Users.Where(whose).Select(user => user.PasswordHash).FirstOrDefaultAsync(cancellationToken);
        }

        var (fits, isOld) = hashes.Verify(hash, password);
        var newHash = fits && isOld ? hashes.Hash(password) : null;
        return hash is null ? new Refusal("account.sign-in") : await store.WriteAsync<Guid>(async (db, now) =>
        {
            var user = await db.Users.FirstOrDefaultAsync(whose, cancellationToken);
            return user is not null && user.PasswordHash == hash && Judge(user, fits, newHash, now) ? user.Id : new Refusal("account.sign-in");
        }, cancellationToken);
    }

    private bool Judge(PortalUser user, bool fits, string? newHash, DateTimeOffset now)
    {
        if (!SignInThrottle.IsOpen(user.NextTryAt, user.LockoutEnd, now))
        {
            return false; // Not counted: nobody can keep another out for longer.
        }

        if (!fits)
        {
            (user.AccessFailedCount, user.NextTryAt, user.LockoutEnd) = SignInThrottle.AfterWrongTry(user.AccessFailedCount, user.NextTryAt, now);
            log.LogWarning("Wrong password for account {UserId}, try {Tries}", user.Id, user.AccessFailedCount);
            return false;
        }

        if (user.IsDisabled)
        {
            return false;
        }

        (user.AccessFailedCount, user.NextTryAt, user.LockoutEnd, user.ConfirmedAt) = (0, null, null, now);
        user.PasswordHash = newHash ?? user.PasswordHash;
        return true;
    }
}

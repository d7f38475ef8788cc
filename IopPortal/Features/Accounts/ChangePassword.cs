using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Accounts;

/// <summary>What the person typed.</summary>
public sealed record ChangePasswordCommand(string? Current, string? Password);

/// <summary>Gives the own account a new password and ends every other sign-in of it (ACC-5).</summary>
public sealed class ChangePassword(WriteOperation write, ConfirmPassword confirm, PasswordHashes hashes, IOptions<PortalOptions> portal)
{
    public async Task<Result<SignInView>> HandleAsync(Actor actor, ChangePasswordCommand command, CancellationToken cancellationToken = default)
    {
        var confirmed = await confirm.HandleAsync(actor, command.Current, cancellationToken);
        if (!confirmed.Succeeded)
        {
            return Result<SignInView>.Refused([.. confirmed.Refusals.Select(refusal => refusal.At(nameof(command.Current)))]);
        }

        var password = command.Password ?? "";
        var hash = password.Length is >= PasswordRule.MinLength and <= PasswordRule.MaxLength ? hashes.Hash(password) : ""; // Before the gate: it takes a while.
        return await write.RunAsync<SignInView>(actor, OperationTable.Of<ChangePassword>(), AccessTarget.Account(actor.UserId), async scope =>
        {
            var user = await scope.Db.Users.FirstAsync(account => account.Id == actor.UserId, cancellationToken);
            var refusals = PasswordRule.Check(password, user.Email ?? "", portal.Value.Name);
            if (refusals.Count > 0)
            {
                return Result<SignInView>.Refused([.. refusals.Select(refusal => refusal.At(nameof(command.Password)))]);
            }

            user.PasswordHash = hash;
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            scope.Audit(user.Id);
            return (await SignIn.ViewAsync(scope.Db, user.Id, cancellationToken))! with { Stamp = user.SecurityStamp };
        }, cancellationToken);
    }
}

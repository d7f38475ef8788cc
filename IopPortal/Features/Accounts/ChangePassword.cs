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
public sealed class ChangePassword(WriteOperation write, PasswordCheck passwords, PasswordHashes hashes, IOptions<PortalOptions> portal)
{
    public async Task<Result<SignInView>> HandleAsync(Actor actor, ChangePasswordCommand command, CancellationToken cancellationToken = default)
    {
        if (!(await passwords.ByIdAsync(actor.UserId, command.Current, cancellationToken)).Succeeded)
        {
            return new Refusal("account.password-current") { Field = nameof(command.Current) };
        }

        var password = command.Password ?? "";
        var hash = new Lazy<string>(() => hashes.Hash(password));
        return await write.RunAsync<SignInView>(actor, OperationTable.Of<ChangePassword>(), AccessTarget.Account(actor.UserId), async scope =>
        {
            var user = await scope.Db.Users.FirstAsync(account => account.Id == actor.UserId, cancellationToken);
            var refusals = PasswordRule.Check(password, user.Email ?? "", portal.Value.Name);
            if (refusals.Count > 0)
            {
                return Result<SignInView>.Refused([.. refusals.Select(refusal => refusal.At(nameof(command.Password)))]);
            }

            user.PasswordHash = hash.Value;
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            scope.Audit(user.Id);
            return (await SignIn.ViewAsync(scope.Db, user.Id, cancellationToken))! with { Stamp = user.SecurityStamp };
        }, cancellationToken);
    }
}

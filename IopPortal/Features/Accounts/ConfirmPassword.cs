using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Accounts;

/// <summary>Proves the own password again for the commands that ask for it; it counts for five minutes (ACC-5).</summary>
public sealed class ConfirmPassword(ReadOperation read, PasswordCheck passwords)
{
    public async Task<Result<Done>> HandleAsync(Actor actor, string? password, CancellationToken cancellationToken = default)
    {
        var allowed = await read.RunAsync<Done>(
            actor, OperationTable.Of<ConfirmPassword>(), AccessTarget.Account(actor.UserId), _ => Task.FromResult<Result<Done>>(Done.Value), cancellationToken);
        if (!allowed.Succeeded)
        {
            return allowed; // A sign-in that was ended proves nothing.
        }

        return (await passwords.ByIdAsync(actor.UserId, password, cancellationToken)).Succeeded ? Done.Value : new Refusal("account.password-current");
    }
}

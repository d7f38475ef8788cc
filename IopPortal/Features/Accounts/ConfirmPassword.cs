using IopPortal.Domain;
using IopPortal.Security;

namespace IopPortal.Features.Accounts;

/// <summary>Proves the own password again for the commands that ask for it; it counts for five minutes (ACC-5).</summary>
public sealed class ConfirmPassword(PasswordCheck passwords)
{
    public async Task<Result<Done>> HandleAsync(Actor actor, string? password, CancellationToken cancellationToken = default) =>
        (await passwords.ByIdAsync(actor.UserId, password, cancellationToken)).Succeeded ? Done.Value : new Refusal("account.password-current");
}

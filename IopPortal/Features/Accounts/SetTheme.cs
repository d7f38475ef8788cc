using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Keeps on the account whether its pages are light or dark; anything else means: follow the system (ACC-5).</summary>
public sealed class SetTheme(WriteOperation write)
{
    public Task<Result<string>> HandleAsync(Actor actor, string? theme, CancellationToken cancellationToken = default) =>
        write.RunAsync<string>(actor, OperationTable.Of<SetTheme>(), AccessTarget.Account(actor.UserId), async scope =>
        {
            var user = await scope.Db.Users.FirstAsync(account => account.Id == actor.UserId, cancellationToken);
            user.Theme = theme is "light" or "dark" ? theme : "";
            return user.Theme;
        }, cancellationToken);
}

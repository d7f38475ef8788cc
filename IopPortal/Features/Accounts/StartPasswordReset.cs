using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Accounts;

/// <summary>Makes a reset link for somebody whose identity was checked; an account that never had a password gets a new invitation (ACC-4).</summary>
public sealed class StartPasswordReset(WriteOperation write, IOptions<PortalOptions> portal)
{
    /// <summary>The address to give to the person; it is shown once.</summary>
    public Task<Result<string>> HandleAsync(Actor actor, Guid accountId, CancellationToken cancellationToken = default) =>
        write.RunAsync<string>(actor, OperationTable.Of<StartPasswordReset>(), AccessTarget.None, async scope =>
        {
            var user = await scope.Db.Users.FirstOrDefaultAsync(account => account.Id == accountId && !account.IsDisabled, cancellationToken);
            if (user is null || (scope.Grant.IsLimitedTo(Limit.ClientsOnly) && user.ClientId is null))
            {
                return Refusal.NotFound;
            }

            scope.Audit(user.Id);
            var kind = user.PasswordHash is null ? LinkKind.Invitation : LinkKind.PasswordReset;
            return await OneTimeLinks.IssueAsync(scope.Db, portal.Value, user.Id, kind, actor.UserId, scope.Now, cancellationToken);
        }, cancellationToken);
}

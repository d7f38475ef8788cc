using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Disables or enables an account and ends its sign-ins (ACC-3): never the own one, never the last administrator's.</summary>
public sealed class SetAccountEnabled(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, SetAccountEnabledCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<SetAccountEnabled>(), AccessTarget.None, async scope =>
        {
            var account = await scope.Db.Users.FirstOrDefaultAsync(user => user.Id == command.AccountId, cancellationToken);
            if (account is null || (scope.Grant.IsLimitedTo(Limit.ClientsOnly) && account.ClientId is null))
            {
                return Refusal.NotFound;
            }

            if (account.Id == actor.UserId)
            {
                return new Refusal("account.own-account");
            }

            if (!command.IsEnabled && await Administrators.IsLastAsync(scope.Db, account.Id, cancellationToken))
            {
                return new Refusal("account.last-administrator");
            }

            account.IsDisabled = !command.IsEnabled;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            scope.Audit(account.Id);
            scope.Touch(Topic.Roster, account.ClientId is { } client ? Topic.Client(client) : Topic.Staff(account.StaffId ?? account.Id));
            return Done.Value;
        }, cancellationToken);
}

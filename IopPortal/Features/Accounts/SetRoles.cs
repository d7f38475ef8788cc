using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Gives an account its roles and ends its sign-ins (ACC-1): never the own account's, never away from the last administrator.</summary>
public sealed class SetRoles(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, SetRolesCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<SetRoles>(), AccessTarget.None, async scope =>
        {
            var account = await scope.Db.Users.FirstOrDefaultAsync(user => user.Id == command.AccountId && user.ClientId == null, cancellationToken);
            if (account is null)
            {
                return Refusal.NotFound;
            }

            if (account.Id == actor.UserId)
            {
                return new Refusal("account.own-roles");
            }

            if (AccountRoles.Check(nameof(command.Roles), command.Roles, account.StaffId is not null) is { } refusal)
            {
                return refusal;
            }

            if (account.ConcurrencyStamp != command.Stamp)
            {
                return await LastChange.DescribeAsync(scope.Db, account.Id, scope.Now, cancellationToken);
            }

            if (!command.Roles.Contains(PortalRole.Administrator) && await Administrators.IsLastAsync(scope.Db, account.Id, cancellationToken))
            {
                return new Refusal("account.last-administrator");
            }

            var wanted = command.Roles.Distinct().Select(StoredRoles.IdOf).ToHashSet();
            var held = await scope.Db.UserRoles.Where(link => link.UserId == account.Id).ToListAsync(cancellationToken);
            scope.Db.UserRoles.RemoveRange(held.Where(link => !wanted.Contains(link.RoleId)));
            scope.Db.UserRoles.AddRange(wanted.Except(held.Select(link => link.RoleId)).Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role }));
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            scope.Audit(account.Id);
            scope.Touch(Topic.Roster, Topic.Staff(account.StaffId ?? account.Id));
            return Done.Value;
        }, cancellationToken);
}

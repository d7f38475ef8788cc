using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Accounts;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Rosters;

/// <summary>Adds a colleague and the account with its roles, still without a password, and makes the invitation (ACC-1).</summary>
public sealed class CreateStaff(WriteOperation write, ILookupNormalizer names, IOptions<PortalOptions> portal)
{
    public async Task<Result<InvitedAccount>> HandleAsync(Actor actor, CreateStaffCommand command, CancellationToken cancellationToken = default)
    {
        string? link = null; // Only the hash is stored, so a repeat of the same command cannot say it again.
        var result = await write.RunOnceAsync(actor, OperationTable.Of<CreateStaff>(), AccessTarget.None, command.Key, async scope =>
        {
            if (await CheckAsync(scope, command, cancellationToken) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var account = Add(scope, command);
            link = await OneTimeLinks.IssueAsync(scope.Db, portal.Value, account.Id, LinkKind.Invitation, actor.UserId, scope.Now, cancellationToken);
            scope.Touch(Topic.Roster);
            return account.StaffId ?? account.Id;
        }, cancellationToken);
        return result.Select(id => new InvitedAccount(id, link));
    }

    private PortalUser Add(WriteScope scope, CreateStaffCommand command)
    {
        var staff = command.Staff is { } details
            ? scope.Db.Staff.Add(new StaffMember(details.GivenName, details.FamilyName, details.Discipline, details.MaxCaseload, details.MaxGroupsPerDay)).Entity
            : null;
        var name = staff?.FullName ?? PlainText.Clean(command.DisplayName);
        var account = NewAccounts.Create(PlainText.Clean(command.Email), names, name.Length > 120 ? name[..120] : name, staff?.Id);
        account.EmailConfirmed = true; // Whoever invites vouches for the address; the portal sends no mail.
        scope.Db.Users.Add(account);
        scope.Db.UserRoles.AddRange(command.Roles.Distinct().Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = StoredRoles.IdOf(role) }));
        scope.Audit(account.Id);
        if (staff is not null)
        {
            scope.Audit(staff.Id);
        }

        return account;
    }

    private async Task<List<Refusal>> CheckAsync(WriteScope scope, CreateStaffCommand command, CancellationToken cancellationToken)
    {
        var normalized = names.NormalizeEmail(PlainText.Clean(command.Email));
        return
        [
            .. command.Staff?.Check() ?? FormCheck.All(PlainText.Check(nameof(command.DisplayName), command.DisplayName, 120)),
            .. FormCheck.All(
                EmailAddress.Check(nameof(command.Email), command.Email),
                await scope.Db.Users.AnyAsync(user => user.NormalizedEmail == normalized, cancellationToken) ? new Refusal("account.email-taken").At(nameof(command.Email)) : null,
                AccountRoles.Check(nameof(command.Roles), command.Roles, command.Staff is not null)),
        ];
    }
}

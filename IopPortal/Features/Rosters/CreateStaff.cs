using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Adds a colleague and the account with its roles, still without a password (ACC-1). Gives back the account's id.</summary>
public sealed class CreateStaff(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, CreateStaffCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<CreateStaff>(), AccessTarget.None, command.Key, async scope =>
        {
            var email = PlainText.Clean(command.Email);
            var refusals = Check(command);
            var normalized = email.ToUpperInvariant();
            if (await scope.Db.Users.AnyAsync(user => user.NormalizedEmail == normalized, cancellationToken))
            {
                refusals.Add(new Refusal("account.email-taken").At(nameof(command.Email)));
            }

            if (refusals.Count > 0)
            {
                return refusals;
            }

            var staff = command.Staff is { } details
                ? scope.Db.Staff.Add(new StaffMember(details.GivenName, details.FamilyName, details.Discipline, details.MaxCaseload, details.MaxGroupsPerDay)).Entity
                : null;
            var account = NewAccount(email, staff?.FullName ?? PlainText.Clean(command.DisplayName), staff?.Id);
            scope.Db.Users.Add(account);
            scope.Db.UserRoles.AddRange(command.Roles.Distinct().Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = StoredRoles.IdOf(role) }));
            if (staff is not null)
            {
                scope.Audit(staff.Id);
            }

            scope.Audit(account.Id);
            scope.Touch(Topic.Roster);
            return account.Id;
        }, cancellationToken);

    private static List<Refusal> Check(CreateStaffCommand command) =>
    [
        .. command.Staff?.Check() ?? FormCheck.All(PlainText.Check(nameof(command.DisplayName), command.DisplayName, 120)),
        .. FormCheck.All(
            EmailAddress.Check(nameof(command.Email), command.Email),
            AccountRoles.Check(nameof(command.Roles), command.Roles, command.Staff is not null)),
    ];

    private static PortalUser NewAccount(string email, string name, Guid? staffId) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        StaffId = staffId,
        DisplayName = name.Length > 120 ? name[..120] : name,
    };
}

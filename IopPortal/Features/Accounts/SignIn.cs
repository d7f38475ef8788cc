using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Accounts;

/// <summary>Signs somebody in with e-mail and password (ACC-6); every failure is the same refusal.</summary>
public sealed class SignIn(PasswordCheck passwords, AccountStore store)
{
    public async Task<Result<SignInView>> HandleAsync(string? email, string? password, CancellationToken cancellationToken = default)
    {
        var proved = await passwords.ByEmailAsync(email, password, cancellationToken);
        if (!proved.Succeeded)
        {
            return Result<SignInView>.Refused(proved.Refusals);
        }

        return await store.WriteAsync<SignInView>(async (db, now) =>
        {
            db.AuditEvents.Add(AccountStore.Trace(now, proved.Value, nameof(SignIn)));
            return await ViewAsync(db, proved.Value, cancellationToken) is { } view ? view : new Refusal("account.sign-in");
        }, cancellationToken);
    }

    /// <summary>Null for an account that is gone or disabled.</summary>
    public static async Task<SignInView?> ViewAsync(PortalDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking()
            .Where(user => user.Id == userId && !user.IsDisabled)
            .Select(user => new
            {
                Stamp = user.SecurityStamp ?? "",
                user.Theme,
                user.DisplayName,
                user.Email,
                Staff = db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault(),
                Client = db.Clients.Where(client => client.Id == user.ClientId).Select(client => client.PreferredName).FirstOrDefault(),
                Roles = db.UserRoles.Where(link => link.UserId == user.Id).Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);

        return account is null ? null : new SignInView(
            userId,
            account.Stamp,
            new[] { account.Staff, account.Client, account.DisplayName, account.Email }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "",
            [.. account.Roles.Select(Enum.Parse<PortalRole>).Order()],
            account.Theme);
    }
}

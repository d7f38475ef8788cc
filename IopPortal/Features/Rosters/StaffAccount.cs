using IopPortal.Data;
using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Rosters;

/// <summary>What is read of a staff account.</summary>
internal sealed record StaffAccount(
    Guid Id, Guid? StaffId, string DisplayName, string? Email, string? Stamp, bool IsDisabled, bool HasPassword, DateTimeOffset? LockedUntil, bool HasLink, IReadOnlyList<Guid> RoleIds)
{
    public IReadOnlyList<PortalRole> Roles => [.. Enum.GetValues<PortalRole>().Where(role => RoleIds.Contains(StoredRoles.IdOf(role)))];

    /// <summary>Accounts of staff and those without any record; never a client's.</summary>
    /// <param name="id">Of one staff record, or of one account without a record; null for all.</param>
    public static IQueryable<StaffAccount> Of(PortalDbContext db, DateTimeOffset now, Guid? id = null) =>
        from user in db.Users
        where user.ClientId == null && (id == null || user.StaffId == id || (user.Id == id && user.StaffId == null))
        orderby user.DisplayName
        select new StaffAccount(
            user.Id,
            user.StaffId,
            user.DisplayName,
            user.Email,
            user.ConcurrencyStamp,
            user.IsDisabled,
            user.PasswordHash != null,
            user.LockoutEnd,
            db.OneTimeLinks.Any(link => link.UserId == user.Id && link.UsedAt == null && link.ExpiresAt > now),
            db.UserRoles.Where(link => link.UserId == user.Id).Select(link => link.RoleId).ToList());

    public AccountState StateAt(DateTimeOffset now) =>
        IsDisabled ? AccountState.Disabled
        : !HasPassword ? HasLink ? AccountState.Invited : AccountState.InvitationEnded
        : LockedUntil > now ? AccountState.Locked
        : AccountState.Enabled;
}

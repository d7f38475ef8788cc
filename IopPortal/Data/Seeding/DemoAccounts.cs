using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IopPortal.Data.Seeding;

/// <summary>The demonstration's sign-ins, one for each kind of person.</summary>
internal sealed class DemoAccounts(string passwordHash, DemoCalendar calendar)
{
    private readonly List<object> _rows = [];

    public IEnumerable<object> Everything => _rows;

    public Guid Add(string mailbox, PortalRole role, string name, Guid? staffId = null, Guid? clientId = null)
    {
        var email = $"{mailbox}@demo.test";
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(calendar.Now),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = passwordHash,
            DisplayName = name,
            StaffId = staffId,
            ClientId = clientId,
        };
        _rows.AddRange([user, new IdentityUserRole<Guid> { UserId = user.Id, RoleId = StoredRoles.IdOf(role) }]);
        return user.Id;
    }
}

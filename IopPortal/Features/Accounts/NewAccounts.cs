using IopPortal.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace IopPortal.Features.Accounts;

/// <summary>Makes an account nobody can sign in to yet: it has no password until its one-time link is used.</summary>
public static class NewAccounts
{
    public static PortalUser Create(string email, ILookupNormalizer names, string displayName = "", Guid? staffId = null, Guid? clientId = null) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = names.NormalizeName(email),
        Email = email,
        NormalizedEmail = names.NormalizeEmail(email),
        DisplayName = displayName,
        StaffId = staffId,
        ClientId = clientId,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };
}

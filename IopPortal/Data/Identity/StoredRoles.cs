using IopPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IopPortal.Data.Identity;

/// <summary>The role rows, the same in every installation.</summary>
public static class StoredRoles
{
    public static IReadOnlyList<IdentityRole<Guid>> All { get; } =
    [
        .. Enum.GetValues<PortalRole>().Select(role => new IdentityRole<Guid>
        {
            Id = IdOf(role),
            Name = role.ToString(),
            NormalizedName = role.ToString().ToUpperInvariant(),
            ConcurrencyStamp = IdOf(role).ToString(),
        }),
    ];

    public static Guid IdOf(PortalRole role) => new(0x0190a000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)((int)role + 1));
}

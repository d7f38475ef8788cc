using Microsoft.AspNetCore.Identity;

namespace IopPortal.Data.Identity;

/// <summary>An account: a staff member's, a client's, or neither (auditor).</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public Guid? StaffId { get; set; }

    public Guid? ClientId { get; set; }

    /// <summary>What the portal calls the person where there is no staff or client record.</summary>
    public string DisplayName { get; set; } = "";

    public bool IsDisabled { get; set; }

    /// <summary>"light", "dark", or empty to follow the system.</summary>
    public string Theme { get; set; } = "";

    /// <summary>No sign-in is tried before this instant: the growing delay after wrong tries.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>When the password was last proved; sensitive commands ask for it again.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

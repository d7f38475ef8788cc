using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Accounts;

/// <summary>What a new sign-in is made of.</summary>
/// <param name="Theme">"light", "dark", or empty to follow the system.</param>
public sealed record SignInView(Guid UserId, string Stamp, string Name, IReadOnlyList<PortalRole> Roles, string Theme);

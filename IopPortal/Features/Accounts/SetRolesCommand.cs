using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Accounts;

/// <summary>All the roles an account is to have.</summary>
/// <param name="Stamp">The account's as it was shown; another one means somebody changed it since.</param>
public sealed record SetRolesCommand(Guid AccountId, string Stamp, IReadOnlyList<PortalRole> Roles);

using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Rosters;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Stamp">Sent back with a change of roles.</param>
public sealed record AccountView(Guid Id, string Email, AccountState State, IReadOnlyList<PortalRole> Roles, string Stamp, bool IsOwn);

using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Rosters;

/// <summary>A new colleague with an account, or an account alone.</summary>
/// <param name="Staff">Null for an account without a staff record, such as an auditor's.</param>
/// <param name="DisplayName">What the portal calls somebody without a staff record.</param>
public sealed record CreateStaffCommand(Guid Key, StaffDetails? Staff, string DisplayName, string Email, IReadOnlyList<PortalRole> Roles);

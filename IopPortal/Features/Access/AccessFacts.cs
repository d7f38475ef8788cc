using IopPortal.Domain.Accounts;

namespace IopPortal.Features.Access;

/// <summary>What the store says now about whoever asks.</summary>
/// <param name="Today">The clinic's local date, which treatment-team dates are held against.</param>
/// <param name="Zone">Of the clinic's first location.</param>
public sealed record AccessFacts(Guid UserId, IReadOnlyList<PortalRole> Roles, Guid? StaffId, Guid? ClientId, DateTimeOffset? ConfirmedAt, DateOnly Today, string Zone)
{
    /// <summary>The sign-in is locked to the check-in tablet (KIO-1).</summary>
    public bool IsTablet { get; init; }

    public bool Is(PortalRole role) => Roles.Contains(role);
}

namespace IopPortal.Domain.Accounts;

/// <summary>Says which roles fit an account. Pure.</summary>
public static class AccountRoles
{
    /// <summary>Roles that work without a staff record: they hold no sessions.</summary>
    private static readonly HashSet<PortalRole> WithoutStaff = [PortalRole.Administrator, PortalRole.Auditor];

    /// <summary>Roles an administrator may give: a client's role comes with the client's own account only.</summary>
    public static IReadOnlyList<PortalRole> ForStaff { get; } = [.. Enum.GetValues<PortalRole>().Where(role => role != PortalRole.Client)];

    public static Refusal? Check(string field, IReadOnlyCollection<PortalRole> roles, bool hasStaff) =>
        roles.Count == 0 ? new Refusal("account.role-required") { Field = field }
        : roles.Any(role => !ForStaff.Contains(role)) ? new Refusal("choice.unknown") { Field = field }
        : !hasStaff && roles.FirstOrDefault(role => !WithoutStaff.Contains(role), PortalRole.Client) is var role && role != PortalRole.Client
            ? new Refusal("account.role-needs-staff", role) { Field = field }
            : null;
}

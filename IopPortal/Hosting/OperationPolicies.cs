using IopPortal.Domain.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Authorization;

namespace IopPortal.Hosting;

/// <summary>One policy an operation of the table of rights: a page names its operation and is open to the roles that may ever do it.</summary>
public static class OperationPolicies
{
    public static AuthorizationBuilder AddOperationPolicies(this AuthorizationBuilder authorization)
    {
        foreach (var operation in OperationTable.All)
        {
            var roles = Enum.GetValues<PortalRole>().Where(role => operation.For(role).IsGranted).Select(role => role.ToString()).ToArray();
            if (roles.Length > 0)
            {
                authorization.AddPolicy(operation.Id, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
            }
        }

        return authorization;
    }
}

using IopPortal.Domain.Accounts;

namespace IopPortal.Security;

/// <summary>Where each role begins.</summary>
public static class Homes
{
    public static string For(IReadOnlyCollection<PortalRole> roles)
    {
        if (roles.Contains(PortalRole.Client))
        {
            return "/my";
        }

        return roles.Contains(PortalRole.Administrator) ? "/staff" : "/today";
    }
}

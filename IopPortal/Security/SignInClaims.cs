using System.Security.Claims;
using IopPortal.Domain.Accounts;

namespace IopPortal.Security;

/// <summary>What a sign-in carries: who, the stamp it was made with, the name to show, and roles for menus. Rights are read from the store each time.</summary>
public static class SignInClaims
{
    private const string Stamp = "stamp";

    private const string SignIn = "sign-in";

    private const string Tablet = "tablet";

    public static ClaimsPrincipal Create(Guid userId, string stamp, string name, IEnumerable<PortalRole> roles, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, userId.ToString()),
            new Claim(ClaimTypes.Name, name),
            new Claim(Stamp, stamp),
            new Claim(SignIn, Guid.NewGuid().ToString()),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ],
        scheme));

    /// <summary>The same sign-in, good for the check-in tablet alone.</summary>
    public static ClaimsPrincipal ForTablet(ClaimsPrincipal user, string scheme) => new(new ClaimsIdentity([.. user.Claims.Where(claim => claim.Type != Tablet), new Claim(Tablet, "yes")], scheme));

    public static bool IsTablet(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Tablet);

    /// <summary>Null for somebody who is not signed in.</summary>
    public static Actor? ActorOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && user.FindFirstValue(Stamp) is { } stamp 
            ? new Actor(id, stamp) { SignInId = Guid.TryParse(user.FindFirstValue(SignIn), out var signIn) ? signIn : null, IsTablet = IsTablet(user) }
            : null;

    /// <summary>An unknown role counts for nothing.</summary>
    public static IReadOnlyList<PortalRole> RolesOf(ClaimsPrincipal user) =>
        [.. user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<PortalRole>(claim.Value, out var role) ? role : (PortalRole?)null).OfType<PortalRole>()];
}

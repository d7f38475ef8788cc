using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IopPortal.Components.Account;

/// <summary>Writes the cookie of a sign-in, and the theme the account keeps.</summary>
public static class AccountSignIn
{
    /// <summary>The same sign-in, no longer than before, good for the check-in tablet alone.</summary>
    public static async Task LockToTabletAsync(HttpContext context)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var current = await context.AuthenticateAsync(scheme);
        await context.SignInAsync(scheme, SignInClaims.ForTablet(context.User, scheme), current.Properties);
    }

    public static async Task WriteAsync(HttpContext context, SignInView view)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        ThemeCookie.Write(context, view.Theme);
        await context.SignInAsync(scheme, SignInClaims.Create(view.UserId, view.Stamp, view.Name, view.Roles, scheme));
    }
}

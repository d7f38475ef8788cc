using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IopPortal.Endpoints;

/// <summary>What the account menu posts: the end of a sign-in, light or dark, and the language.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/Account/SignOut", (Delegate)SignOutAsync).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost("/Account/Language", SetLanguage).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost("/Account/Theme", SetThemeAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect("/Account/Login?said=signed-out");
    }

    /// <summary>Kept in the browser: it is chosen before anybody has signed in, too.</summary>
    private static RedirectHttpResult SetLanguage(HttpContext context, [FromForm] string? language, [FromForm] string? returnUrl)
    {
        LanguageChoice.Keep(context, language);
        return TypedResults.LocalRedirect(LocalAddress.Or(returnUrl, "/"));
    }

    private static async Task<IResult> SetThemeAsync(HttpContext context, [FromForm] string? theme, SetTheme setTheme, CancellationToken cancellationToken)
    {
        if (SignInClaims.ActorOf(context.User) is not { } actor || await setTheme.HandleAsync(actor, theme, cancellationToken) is not { Succeeded: true } kept)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        ThemeCookie.Write(context, kept.Value);
        return Results.NoContent();
    }
}

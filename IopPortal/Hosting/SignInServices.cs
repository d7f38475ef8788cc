using IopPortal.Components;
using IopPortal.Components.Account;
using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace IopPortal.Hosting;

/// <summary>Registers who is signed in and closes everything that is not opened by name.</summary>
public static class SignInServices
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IHostEnvironment>(Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddOperationPolicies();
        services.AddScoped<AuthenticationStateProvider, SignInRevalidation>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<UndoOffer>();
    }

    private static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = environment.IsDevelopment() ? "portal" : "__Host-portal";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.LoginPath = "/Account/Login";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A copied cookie dies with the stamp it was made with. Files are not worth the question.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var check = context.HttpContext.RequestServices.GetRequiredService<SignInCheck>();
        var user = context.Principal!;
        if (!await check.IsCurrentAsync(SignInClaims.ActorOf(user), SignInClaims.RolesOf(user), context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>A page leads to the sign-in; a download or a socket only says no.</summary>
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var endpoint = context.HttpContext.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}

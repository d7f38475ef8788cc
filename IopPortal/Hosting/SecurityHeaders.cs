using Microsoft.AspNetCore.StaticAssets;

namespace IopPortal.Hosting;

/// <summary>Puts the same guards on every answer, errors and files included.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string WithKit = Strict + "; style-src-attr 'unsafe-inline'"; // The kit's dialogs and pop-ups place themselves with style attributes.

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (headers, http) = ((SecurityHeaders, HttpContext))state;
            headers.Write(http);
            return Task.CompletedTask;
        }, (this, context));
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        headers.ContentSecurityPolicy = signedIn && !IsAccountPage(context) ? WithKit : Strict;
        headers.Remove("Server");

        if (context.Request.IsHttps && !environment.IsDevelopment())
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if ((signedIn || IsAccountPage(context)) && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsAccountPage(HttpContext context) => context.Request.Path.StartsWithSegments("/Account");
}

using IopPortal.Features.Accounts;

namespace IopPortal.Hosting;

/// <summary>A real portal without an administrator has nothing to show yet: it says so and only lives.</summary>
public sealed class NotConfigured(RequestDelegate next, IHostEnvironment environment)
{
    private volatile bool _configured = environment.IsDevelopment();

    public async Task InvokeAsync(HttpContext context, FirstAdministrator administrator)
    {
        if (_configured || IsAlwaysOpen(context.Request.Path))
        {
            await next(context);
            return;
        }

        if (await administrator.ExistsAsync(context.RequestAborted))
        {
            _configured = true; // The last administrator cannot leave, so this stays true.
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await PlainPage.WriteAsync(context, "Not configured", "Whoever runs this site has to create the first administrator on the server; the manual says how.", "Try again");
    }

    private static bool IsAlwaysOpen(PathString path) =>
        path.StartsWithSegments("/health/live") || path.StartsWithSegments("/css") || path.StartsWithSegments("/favicon.svg");
}

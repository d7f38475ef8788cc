using IopPortal.Security;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace IopPortal.Hosting;

/// <summary>A sign-in locked to the check-in tablet reaches its page, its code and the way out; every other address leads back or says no (KIO-1).</summary>
public sealed class TabletLock(RequestDelegate next)
{
    private static readonly PathString[] Open = ["/check-in", "/check-in/code", "/Account/SignOut", "/health/live", "/health/ready"];

    public Task InvokeAsync(HttpContext context)
    {
        if (!SignInClaims.IsTablet(context.User) || Open.Contains(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return next(context);
        }

        var isPage = HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint() is var endpoint && (endpoint is null || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);
        if (isPage && !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.Redirect("/check-in");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}

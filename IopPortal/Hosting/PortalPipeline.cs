using IopPortal.Components;
using IopPortal.Endpoints;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace IopPortal.Hosting;

/// <summary>The order in which a request meets the portal.</summary>
public static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(fault => fault.Run(PlainPage.WriteStatusAsync));
        app.UseStatusCodePages(answer => PlainPage.WriteStatusAsync(answer.HttpContext));
        app.Use(KeepFilesBareAsync);

        if (ListenAddress.HasHttps(app.Configuration))
        {
            app.UseHttpsRedirection();
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Words are for people: a download, a socket or a health check gets the bare code.</summary>
    private static Task KeepFilesBareAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        var bare = endpoint is not null && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && HttpMethods.IsGet(context.Request.Method);
        if ((bare || context.Request.Path.StartsWithSegments("/_blazor")) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }
}

using IopPortal.Components;
using IopPortal.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace IopPortal.Hosting;

/// <summary>The order in which a request meets the portal.</summary>
public static class PortalPipeline
{
    /// <summary>Below it stands the page a family's link opens; its path carries the secret.</summary>
    private const string FamilyRoot = "/family";

    public static void UsePortal(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = PlainPage.WriteStatusAsync,
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(AnswerInWordsAsync);
        app.UseRouting(); // After the answers in words, so that a lost address can be led to its page.
        app.Use(KeepFilesBareAsync);

        app.Use(GuardSecretLinksAsync);
        if (ListenAddress.HasHttps(app.Configuration))
        {
            app.UseHttpsRedirection();
        }

        app.UseMiddleware<NotConfigured>();
        app.UseAuthentication();
        app.UseMiddleware<PageLanguage>(); // After it is known who asks.
        app.UseMiddleware<TabletLock>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(RefuseForeignFormsAsync);

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapAccount();
        app.MapScheduleDownload();
        app.MapCalendarFeeds();
        app.MapCheckIn();
        app.MapImportTemplates();
        app.MapReportDownloads();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Somebody signed in reads the same about an address nobody knows as about a record that is not there.</summary>
    private static Task AnswerInWordsAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || context.User.Identity?.IsAuthenticated != true
            || context.GetEndpoint() is not null || !HttpMethods.IsGet(context.Request.Method))
        {
            return PlainPage.WriteStatusAsync(context);
        }

        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = context.Request.PathBase,
            OriginalPath = context.Request.Path,
            OriginalQueryString = context.Request.QueryString.Value,
        }); // Components answer a 404 with nothing unless they are told that this one is in hand.
        context.Request.Path = "/not-found";
        context.Request.RouteValues.Clear();
        return answer.Next(context);
    }

    /// <summary>Words are for people: a download, a socket or a health check gets the bare code.</summary>
    private static Task KeepFilesBareAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        var bare = endpoint is not null && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
        if ((bare || context.Request.Path.StartsWithSegments("/_blazor")) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    /// <summary>A link that travels in the clear gets nothing, and no redirect that would repeat it (K26); it can only be read (K19).</summary>
    private static Task GuardSecretLinksAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isFamily = request.Path.StartsWithSegments(FamilyRoot);
        if (!isFamily && !request.Path.StartsWithSegments(CalendarFeeds.Root))
        {
            return next(context);
        }

        if (isFamily)
        {
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                (headers.CacheControl, headers["X-Robots-Tag"]) = ("no-store", "noindex");
                headers.Remove("Set-Cookie"); // There is no form on it, and nobody is followed.
                return Task.CompletedTask;
            }, context.Response);
        }

        if (!request.IsHttps && !context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    /// <summary>A form without a valid token stops here, before anything reads it; the answer is in words.</summary>
    private static Task RefuseForeignFormsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}

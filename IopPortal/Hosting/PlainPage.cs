using System.Globalization;
using System.Net;
using IopPortal.Features.Portal;
using Microsoft.Extensions.Options;

namespace IopPortal.Hosting;

/// <summary>Answers in words where no component can: a lost page, a broken form, a fault. Needs no store and no circuit.</summary>
public static class PlainPage
{
    public static Task WriteAsync(HttpContext context, string title, string sentence, string linkText = "Go to the start page", string link = "/")
    {
        var name = context.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value.Name;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)} · {Encode(name)}</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/base.css">
            <link rel="stylesheet" href="/css/account.css">
            </head>
            <body>
            <div class="door-page"><main class="door" id="main">
            <p class="mark">{Encode(name)}</p>
            <h1>{Encode(title)}</h1>
            <p class="sub">{Encode(sentence)}</p>
            <p class="after"><a class="btn" href="{Encode(link)}">{Encode(linkText)}</a></p>
            </main></div>
            </body>
            </html>
            """);
    }

    /// <summary>What an answer without a body means to the person who got it.</summary>
    public static Task WriteStatusAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => WriteAsync(context, "This form is no longer valid", "Nothing was saved. Open the page again, check what you typed and send it once more."),
        StatusCodes.Status403Forbidden => WriteAsync(context, "You can’t open this page", "Your role does not include it. If you need it, ask your administrator."),
        StatusCodes.Status404NotFound => WriteAsync(context, "We can’t find that page", "It may have been moved, or the address is not complete. Nothing is lost."),
        StatusCodes.Status405MethodNotAllowed => WriteAsync(context, "That is not possible here", "Nothing was saved. Go to the start page and try again from there."),
        StatusCodes.Status429TooManyRequests => WriteAsync(context, "Too many tries", $"Wait {RestOf(context)}, then try again."),
        StatusCodes.Status503ServiceUnavailable => WriteAsync(context, "The portal is busy", "Nothing was saved. Wait a moment, then try again."),
        >= 500 => WriteAsync(context, "Something went wrong on our side", $"Nothing was saved. Try again; if it happens once more, tell your administrator this number: {context.TraceIdentifier}"),
        _ => Task.CompletedTask,
    };

    private static string RestOf(HttpContext context) =>
        int.TryParse(context.Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? seconds switch
        {
            <= 60 => "a minute",
            _ => string.Create(CultureInfo.InvariantCulture, $"{(seconds + 59) / 60} minutes"),
        } : "a few minutes";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

using System.Buffers;
using System.Globalization;
using IopPortal.Features.Calendar;
using IopPortal.Features.Calendar.Feeds;
using Microsoft.Net.Http.Headers;

namespace IopPortal.Endpoints;

/// <summary>Answers calendar programs: no cookie, no redirect, no compression, revalidated by tag or date (CAL-5; K19 to K27).</summary>
public static class CalendarFeeds
{
    /// <summary>Everything below it carries a secret in its path.</summary>
    public const string Root = "/cal";

    /// <summary>A date says nothing finer than a second: what changed within the last two may change again unseen (K18).</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    public static void MapCalendarFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Root + "/{token}.ics", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AllowAnonymous();

    private static async Task AnswerAsync(HttpContext context, string token, ReadFeed read)
    {
        var response = context.Response;
        response.Headers["X-Robots-Tag"] = "noindex";
        var found = await read.HandleAsync(token, context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted);
        if (!found.Succeeded)
        {
            Refuse(response, found.Refusals[0]);
            return;
        }

        var feed = found.Value;
        response.Headers.ETag = feed.ETag;
        response.Headers.LastModified = feed.LastModified.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(context.Request, feed))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
        }
        else
        {
            await WriteAsync(context, await read.EntriesAsync(feed, context.RequestAborted));
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            await read.NoteFetchAsync(feed, CancellationToken.None); // The calendar is out, whether or not the program waits.
        }
    }

    private static async Task WriteAsync(HttpContext context, IReadOnlyList<Domain.Calendar.CalendarEntry> entries)
    {
        var file = new ArrayBufferWriter<byte>(16 * 1024);
        new CalendarWriter(file).Write(entries);
        context.Response.ContentType = CalendarWriter.ContentType;
        context.Response.ContentLength = file.WrittenCount;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(file.WrittenMemory, context.RequestAborted);
        }
    }

    private static void Refuse(HttpResponse response, Domain.Refusal refusal)
    {
        response.Headers.CacheControl = "no-store";
        response.StatusCode = refusal.Code switch
        {
            "calendar.too-often" => StatusCodes.Status429TooManyRequests,
            "store.busy" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status404NotFound,
        };
        if (response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = ((int)refusal.Arguments[0]).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A tag wins over a date; what cannot be read asks for the calendar (K21).</summary>
    private static bool IsKnown(HttpRequest request, OpenedFeed feed)
    {
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            var own = new EntityTagHeaderValue(feed.ETag);
            return EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var known)
                && known.Any(tag => tag.Tag == "*" || tag.Compare(own, useStrongComparison: false));
        }

        return HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && feed.LastModified <= since && feed.Now - feed.LastModified >= Settled;
    }
}

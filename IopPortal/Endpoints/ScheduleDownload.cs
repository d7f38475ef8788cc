using System.Buffers;
using IopPortal.Domain;
using IopPortal.Features.Calendar;
using IopPortal.Security;

namespace IopPortal.Endpoints;

/// <summary>Hands out a schedule as a file for any calendar program: the own one (CAL-1), and a client's to whoever prints it too (CAL-3).</summary>
public static class ScheduleDownload
{
    public static void MapScheduleDownload(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/my/schedule.ics", [HttpMethods.Get, HttpMethods.Head], OwnAsync).RequireAuthorization("CAL-1");
        routes.MapMethods("/clients/{id:guid}/schedule.ics", [HttpMethods.Get, HttpMethods.Head], ClientsAsync).RequireAuthorization("CAL-3");
    }

    private static Task OwnAsync(HttpContext context, Guid? feed, GetOwnCalendar getCalendar) =>
        AnswerAsync(context, actor => getCalendar.HandleAsync(actor, feed, context.RequestAborted));

    private static Task ClientsAsync(HttpContext context, Guid id, GetClientCalendar getCalendar) =>
        AnswerAsync(context, actor => getCalendar.HandleAsync(actor, id, context.RequestAborted));

    private static async Task AnswerAsync(HttpContext context, Func<Actor, Task<Result<OwnCalendarView>>> read)
    {
        var response = context.Response;
        if (SignInClaims.ActorOf(context.User) is not { } actor)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var calendar = await read(actor);
        if (!calendar.Succeeded)
        {
            response.StatusCode = calendar.Refusals[0].Code switch
            {
                "store.busy" => StatusCodes.Status503ServiceUnavailable,
                "not-found" when context.Request.RouteValues.ContainsKey("id") => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status403Forbidden,
            };
            return;
        }

        var file = new ArrayBufferWriter<byte>(8 * 1024);
        new CalendarWriter(file).Write(calendar.Value.Entries);
        response.ContentType = CalendarWriter.ContentType;
        response.ContentLength = file.WrittenCount;
        response.Headers.ContentDisposition = "attachment; filename=\"schedule.ics\"";
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(file.WrittenMemory, context.RequestAborted);
        }
    }
}

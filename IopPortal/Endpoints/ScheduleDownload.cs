using System.Buffers;
using IopPortal.Features.Calendar;
using IopPortal.Security;

namespace IopPortal.Endpoints;

/// <summary>Hands the signed-in person the own schedule as a file for any calendar program (CAL-1).</summary>
public static class ScheduleDownload
{
    public static void MapScheduleDownload(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/my/schedule.ics", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).RequireAuthorization("CAL-1");

    private static async Task AnswerAsync(HttpContext context, Guid? feed, GetOwnCalendar getCalendar)
    {
        var response = context.Response;
        if (SignInClaims.ActorOf(context.User) is not { } actor)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var calendar = await getCalendar.HandleAsync(actor, feed, context.RequestAborted);
        if (!calendar.Succeeded)
        {
            response.StatusCode = calendar.Refusals.Any(refusal => refusal.Code == "store.busy") ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden;
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

using System.Globalization;
using IopPortal.Domain;
using IopPortal.Features.Reports;
using IopPortal.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace IopPortal.Endpoints;

/// <summary>Hands out reports, the rows behind their numbers, and attendance as files (REP-1, ATT-13).</summary>
public static class ReportDownloads
{
    public static void MapReportDownloads(this IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/reports/table.csv", methods, (HttpContext context, ExportReport export) => AnswerAsync(
            context, (actor, address) => export.HandleAsync(actor, address.Query, address.Table, context.RequestAborted))).RequireAuthorization("REP-1");
        routes.MapMethods("/reports/list.csv", methods, (HttpContext context, ExportReportList export) => AnswerAsync(
            context, (actor, address) => address.List is { } list ? export.HandleAsync(actor, list, context.RequestAborted) : Task.FromResult<Result<ReportFile>>(Refusal.NotFound))).RequireAuthorization("REP-1");
        routes.MapMethods("/reports/attendance.csv", methods, (HttpContext context, ExportAttendance export) => AnswerAsync(
            context, (actor, address) => export.HandleAsync(actor, address.Period, address.TrackId, context.RequestAborted))).RequireAuthorization("ATT-13");
    }

    private static async Task AnswerAsync(HttpContext context, Func<Actor, ReportAddress, Task<Result<ReportFile>>> exportAsync)
    {
        var response = context.Response;
        if (SignInClaims.ActorOf(context.User) is not { } actor)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var file = await exportAsync(actor, new ReportAddress(name => context.Request.Query[name].ToString()));
        if (!file.Succeeded)
        {
            Refuse(context, file.Refusals);
            return;
        }

        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"report-{file.Value.Id:N}.csv\"";
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await CsvDownload.WriteAsync(response.Body, file.Value, context.RequestAborted);
        }
    }

    /// <summary>Whoever has to prove the password again is led there; the file waits behind it.</summary>
    private static void Refuse(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Any(refusal => refusal.Code == "step-up") && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"/Account/Confirm?returnUrl={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return;
        }

        context.Response.StatusCode = refusals[0].Code switch
        {
            "not-found" => StatusCodes.Status404NotFound,
            "export.too-often" => StatusCodes.Status429TooManyRequests,
            "store.busy" => StatusCodes.Status503ServiceUnavailable,
            "report.period" or "report.period-long" => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status403Forbidden,
        };
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            if (context.Features.Get<IStatusCodePagesFeature>() is { } words && HttpMethods.IsGet(context.Request.Method))
            {
                words.Enabled = true; // The file was to open beside the page: a person reads the answer.
            }

            context.Response.Headers.RetryAfter = ((int)refusals[0].Arguments[1] * 60).ToString(CultureInfo.InvariantCulture);
        }
    }
}

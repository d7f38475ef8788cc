using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Security;

namespace IopPortal.Endpoints;

/// <summary>Hands the tablet its next code (KIO-1).</summary>
public static class CheckInEndpoints
{
    public static void MapCheckIn(this IEndpointRouteBuilder routes) => routes.MapGet("/check-in/code", AnswerAsync).RequireAuthorization("KIO-1");

    private static async Task<IResult> AnswerAsync(HttpContext context, GetCheckInCode getCode) =>
        SignInClaims.ActorOf(context.User) is { } actor && await getCode.HandleAsync(actor, context.RequestAborted) is { Succeeded: true } code
            ? Results.Json(code.Value)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
}

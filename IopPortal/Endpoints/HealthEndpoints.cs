using IopPortal.Features.Portal;

namespace IopPortal.Endpoints;

/// <summary>Tells an operator's probe whether the portal lives and can work; two words, nothing else (OPS-2).</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.IsReadyAsync(cancellationToken) ? Results.Text("ok") : Results.Text("fail", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}

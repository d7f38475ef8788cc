using IopPortal.Features.Imports;

namespace IopPortal.Endpoints;

/// <summary>Hands out the empty file of each kind of import; it holds headers and nothing of the clinic (IMP-1).</summary>
public static class ImportTemplates
{
    public static void MapImportTemplates(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/import/{kind}.csv", [HttpMethods.Get, HttpMethods.Head], Answer).RequireAuthorization("IMP-1");

    private static IResult Answer(string kind, HttpContext context)
    {
        if (!Enum.TryParse<ImportKind>(kind, ignoreCase: true, out var asked) || !Enum.GetNames<ImportKind>().Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(ImportColumns.Template(asked), "text/csv; charset=utf-8", $"{asked.ToString().ToLowerInvariant()}.csv");
    }
}

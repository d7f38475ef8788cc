using IopPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Portal;

/// <summary>The IANA zone in which the clinic counts its days and tells instants that have no place of their own: that of its first location.</summary>
public sealed class ClinicZone(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Until there is a location.</summary>
    public const string None = "UTC";

    public static IQueryable<string> Of(PortalDbContext db) => db.Locations.OrderBy(location => location.Id).Select(location => location.TimeZone);

    public async Task<string> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db).FirstOrDefaultAsync(cancellationToken) ?? None;
    }
}

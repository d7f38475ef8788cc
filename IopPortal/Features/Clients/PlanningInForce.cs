using IopPortal.Data;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>The numbers one program plans by on a date.</summary>
internal static class PlanningInForce
{
    public static async Task<PlanningParameters> OnAsync(PortalDbContext db, Guid programId, DateOnly date, CancellationToken cancellationToken) =>
        await db.ProgramParameters.AsNoTracking()
            .Where(row => row.ProgramId == programId && row.ValidFrom <= date)
            .OrderByDescending(row => row.ValidFrom).Select(row => row.Planning).FirstOrDefaultAsync(cancellationToken)
        ?? new PlanningParameters();
}

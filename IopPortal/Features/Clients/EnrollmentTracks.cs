using IopPortal.Data;
using IopPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Which tracks an episode may follow: those of its program that are still run.</summary>
internal static class EnrollmentTracks
{
    public static async Task<Refusal?> CheckAsync(PortalDbContext db, Guid programId, IReadOnlyList<Guid> trackIds, CancellationToken cancellationToken)
    {
        var asked = trackIds.Distinct().ToList();
        var offered = await db.Tracks.CountAsync(track => asked.Contains(track.Id) && track.ProgramId == programId && !track.IsArchived, cancellationToken);
        return offered == asked.Count ? null : new Refusal("enrollment.track").At("TrackIds");
    }
}

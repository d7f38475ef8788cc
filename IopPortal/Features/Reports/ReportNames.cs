using IopPortal.Data;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>The names reports go by.</summary>
internal static class ReportNames
{
    public static async Task<IReadOnlyList<TrackTag>> TracksAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Tracks.OrderBy(track => track.Name).ThenBy(track => track.Id).Select(track => new TrackTag(track.Id, track.Code, track.Name, track.Color)).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyDictionary<Guid, (string Name, TrackTag? Track)>> GroupsAsync(
        PortalDbContext db, IEnumerable<Guid?> ids, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var asked = ids.OfType<Guid>().Distinct().ToList();
        var rows = await db.Groups.Where(group => asked.Contains(group.Id)).Select(group => new { group.Id, group.Name, group.TrackId }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => (row.Name, tracks.FirstOrDefault(track => track.Id == row.TrackId)));
    }
}

using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>A group of a track's week, and whether the client has a place in it for good already.</summary>
internal sealed record TrackGroup(Group Group, SeriesRule Rule, bool HasPlace)
{
    /// <summary>Groups of the track that still meet on or after a date, in the order of the week.</summary>
    public static async Task<IReadOnlyList<TrackGroup>> LoadAsync(PortalDbContext db, Guid trackId, Guid clientId, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.TrackBlocks.AsNoTracking()
            .Where(block => block.TrackId == trackId && block.Kind == TrackBlockKind.Group)
            .Join(db.Groups, block => block.GroupId, g => (Guid?)g.Id, (_, g) => g)
            .Join(db.Series.Where(s => s.LastDate >= from), g => g.SeriesId, s => s.Id, (g, s) => new
            {
                Group = g,
                Series = s,
                HasPlace = db.GroupMemberships.Any(m => m.GroupId == g.Id && m.ClientId == clientId && m.FamilyContactId == null && m.From <= from && m.To == null),
            })
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new TrackGroup(row.Group, row.Series.Rule, row.HasPlace)).OrderBy(row => row.Rule.Start).ThenBy(row => row.Group.Name).DistinctBy(row => row.Group.Id)];
    }
}

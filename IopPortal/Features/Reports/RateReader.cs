using IopPortal.Data;
using IopPortal.Domain.Reports;
using IopPortal.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Counts marks by date, group, track and status: what every attendance rate is made of (C10). One command, whatever the numbers.</summary>
internal static class RateReader
{
    /// <param name="first">Service dates, both included.</param>
    /// <param name="own">Whose groups and clients; null: everybody's.</param>
    public static async Task<IReadOnlyList<RateFact>> LoadAsync(PortalDbContext db, DateOnly first, DateOnly last, AccessFacts? own, CancellationToken cancellationToken)
    {
        var marks = MarkRow.Of(db, first, last);
        return await (own is null ? marks : MarkRow.OwnOf(db, own, marks))
            .GroupBy(mark => new { mark.Date, mark.GroupId, mark.TrackId, mark.Status })
            .Select(part => new RateFact(part.Key.Date, part.Key.GroupId, part.Key.TrackId, part.Key.Status, part.Count()))
            .ToListAsync(cancellationToken);
    }
}

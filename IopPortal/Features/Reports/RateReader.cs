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
    public static Task<IReadOnlyList<RateFact>> LoadAsync(PortalDbContext db, DateOnly first, DateOnly last, AccessFacts? own, CancellationToken cancellationToken)
    {
        var marks = MarkRow.Of(db, first, last);
        return LoadAsync(own is null ? marks : MarkRow.OwnOf(db, own, marks), cancellationToken);
    }

    public static async Task<IReadOnlyList<RateFact>> LoadAsync(IQueryable<MarkRow> marks, CancellationToken cancellationToken) =>
        await marks
            .GroupBy(mark => new { mark.Date, mark.GroupId, mark.TrackId, mark.Status })
            .Select(part => new RateFact(part.Key.Date, part.Key.GroupId, part.Key.TrackId, part.Key.Status, part.Count()))
            .ToListAsync(cancellationToken);
}

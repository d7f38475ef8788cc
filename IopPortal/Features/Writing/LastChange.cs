using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Writing;

/// <summary>Who changed an object last, read from the audit trail.</summary>
internal static class LastChange
{
    public static async Task<Refusal> DescribeAsync(PortalDbContext db, Guid objectId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await db.AuditEvents
            .Where(audit => audit.ObjectId == objectId && audit.Outcome == AuditOutcome.Done)
            .OrderByDescending(audit => audit.Sequence)
            .Select(audit => new
            {
                audit.At,
                Name = db.Users.Where(user => user.Id == audit.ActorId).Select(user => user.DisplayName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);

        return Refusal.Stale(last?.Name is { Length: > 0 } name ? name : "Somebody else", last?.At ?? now);
    }
}

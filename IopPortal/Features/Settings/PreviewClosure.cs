using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Says how many sessions a closure would cancel (SET-3).</summary>
public sealed class PreviewClosure(ReadOperation read)
{
    public Task<Result<ClosurePreview>> HandleAsync(Actor actor, ClosedPlace closed, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClosurePreview>(actor, OperationTable.Of<PreviewClosure>(), AccessTarget.None, async scope =>
        {
            var refusals = await ClosureReach.CheckAsync(scope.Db, closed, scope.Facts.Today, cancellationToken);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var rows = await ClosureReach.Sessions(scope.Db, closed)
                .Select(session => new
                {
                    session.StartUtc,
                    Clients = session.Bookings.Where(booking => booking.Kind == BookingKind.Client && booking.Active).Select(booking => booking.ResourceId).ToList(),
                })
                .ToListAsync(cancellationToken);
            var ahead = rows.Where(row => row.StartUtc > scope.Now).ToList();
            return new ClosurePreview(ahead.Count, ahead.SelectMany(row => row.Clients).Distinct().Count(), rows.Count - ahead.Count);
        }, cancellationToken);
}

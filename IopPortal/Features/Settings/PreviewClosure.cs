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
                    People = session.Bookings.Where(booking => booking.Active && (booking.Kind == BookingKind.Client || booking.Kind == BookingKind.Family))
                        .Select(booking => new { booking.Kind, booking.ResourceId }).ToList(),
                })
                .ToListAsync(cancellationToken);
            var ahead = rows.Where(row => row.StartUtc > scope.Now).ToList();
            var people = ahead.SelectMany(row => row.People).Distinct().ToLookup(person => person.Kind);
            return new ClosurePreview(ahead.Count, people[BookingKind.Client].Count(), people[BookingKind.Family].Count(), rows.Count - ahead.Count);
        }, cancellationToken);
}

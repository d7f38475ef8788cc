using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>The pairs to keep apart, for the one page that shows them (CLI-8; B9).</summary>
public sealed class GetKeepApartPairs(ReadOperation read)
{
    private const int Most = 200;

    public Task<Result<KeepApartView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<KeepApartView>(actor, OperationTable.Of<GetKeepApartPairs>(), AccessTarget.None, async scope =>
        {
            var (db, now) = (scope.Db, scope.Now);
            var pairs = await (
                from pair in db.KeepApartPairs
                where pair.EndedAt == null
                join first in db.Clients on pair.FirstId equals first.Id
                join second in db.Clients on pair.SecondId equals second.Id
                orderby pair.AddedAt descending, pair.Id
                select new KeepApartPairView(
                    pair.Id,
                    pair.FirstId,
                    (first.PreferredName == "" ? first.GivenName : first.PreferredName) + " " + first.FamilyName,
                    pair.SecondId,
                    (second.PreferredName == "" ? second.GivenName : second.PreferredName) + " " + second.FamilyName,
                    pair.Note,
                    pair.AddedAt,
                    db.Bookings.Count(one => one.Kind == BookingKind.Client && one.ResourceId == pair.FirstId && one.Active && one.StartUtc > now
                        && db.Bookings.Any(other => other.SessionId == one.SessionId && other.Kind == BookingKind.Client && other.ResourceId == pair.SecondId && other.Active))))
                .Take(Most)
                .ToListAsync(cancellationToken);
            foreach (var pair in pairs)
            {
                scope.Opened(pair.Id);
            }

            return new KeepApartView(pairs, scope.Facts.Zone);
        }, cancellationToken);
}

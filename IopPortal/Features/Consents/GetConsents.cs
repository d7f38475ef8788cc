using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Consents;

/// <summary>Shows a client's consents and what was told under them (CON-1).</summary>
public sealed class GetConsents(ReadOperation read)
{
    private const int Most = 30;

    public Task<Result<ConsentsView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ConsentsView>(actor, OperationTable.Of<GetConsents>(), AccessTarget.Client(clientId), async scope =>
        {
            var (db, today, isOwn) = (scope.Db, scope.Facts.Today, scope.Facts.ClientId == clientId);
            if (scope.Grant.Scope == Scope.Caseload && !await Reach.TeamClientsOf(db, scope.Facts).AnyAsync(own => own.Id == clientId, cancellationToken))
            {
                return Refusal.Forbidden;
            }

            var consents = await db.Consents.Where(row => row.ClientId == clientId).OrderByDescending(row => row.Start).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellationToken);
            var told = await db.Disclosures.Where(row => row.ClientId == clientId).OrderByDescending(row => row.At).Take(Most)
                .Select(row => new DisclosureView(
                    row.Id, row.At, row.Recipient, row.What, row.Purpose, isOwn ? "" : db.Users.Where(user => user.Id == row.By).Select(user => user.DisplayName).FirstOrDefault() ?? ""))
                .ToListAsync(cancellationToken);
            var client = await db.Clients.Where(row => row.Id == clientId)
                .Select(row => new { row.IsArchived, Admitted = db.Enrollments.Where(stay => stay.ClientId == row.Id && stay.AdmitDate <= today).Max(stay => stay.AdmitDate) })
                .FirstOrDefaultAsync(cancellationToken);
            if (client is null)
            {
                return Refusal.NotFound;
            }

            return new ConsentsView(
                today, scope.Facts.Zone,
                [.. consents.Select(row => ConsentView.Of(row, today)).OrderByDescending(row => row.Holds)],
                told,
                client.Admitted > today.AddDays(-365) ? client.Admitted.Value : today.AddDays(-28),
                !client.IsArchived && await scope.MayAsync("CON-2", AccessTarget.Client(clientId), cancellationToken),
                await scope.MayAsync("CON-3", AccessTarget.Client(clientId), cancellationToken));
        }, cancellationToken);
}

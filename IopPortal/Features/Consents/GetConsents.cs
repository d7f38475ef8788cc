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
            if (scope.Grant.Scope == Scope.Caseload && !await Reach.TeamClientsOf(db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken))
            {
                return Refusal.Forbidden;
            }

            var consents = await db.Consents.Where(row => row.ClientId == clientId).OrderByDescending(row => row.Start).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellationToken);
            var told = await db.Disclosures.Where(row => row.ClientId == clientId).OrderByDescending(row => row.At).Take(Most)
                .Select(row => new DisclosureView(
                    row.Id, row.At, row.Recipient, row.What, row.Purpose, isOwn ? "" : db.Users.Where(user => user.Id == row.By).Select(user => user.DisplayName).FirstOrDefault() ?? ""))
                .ToListAsync(cancellationToken);
            var archived = await db.Clients.AnyAsync(client => client.Id == clientId && client.IsArchived, cancellationToken);
            var admitted = await db.Enrollments.Where(row => row.ClientId == clientId && row.AdmitDate != null && row.AdmitDate <= today).MaxAsync(row => row.AdmitDate, cancellationToken);
            return new ConsentsView(
                today, scope.Facts.Zone,
                [.. consents.Select(row => ConsentView.Of(row, today)).OrderByDescending(row => row.Holds)],
                told,
                admitted > today.AddDays(-365) ? admitted.Value : today.AddDays(-28),
                !archived && await scope.MayAsync("CON-2", AccessTarget.Client(clientId), cancellationToken),
                await scope.MayAsync("CON-3", AccessTarget.Client(clientId), cancellationToken));
        }, cancellationToken);
}

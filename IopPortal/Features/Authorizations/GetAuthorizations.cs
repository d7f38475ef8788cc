using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>Shows what payers permitted for one client and how far it reaches (AUT-1; E1 to E3, E6). Leading a group the client is in is not enough.</summary>
public sealed class GetAuthorizations(ReadOperation read)
{
    public Task<Result<ClientAuthorizationsView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientAuthorizationsView>(actor, OperationTable.Of<GetAuthorizations>(), AccessTarget.Client(clientId), async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            if (await ClientCare.LoadAsync(db, scope.Facts, clientId, scope.Now, cancellationToken) is not { } care)
            {
                return Refusal.NotFound;
            }

            var rights = new ClientRights(scope.Facts, isOwn: false, care.IsTeam);
            if (!rights.May("AUT-1"))
            {
                return Refusal.Forbidden;
            }

            var mayEdit = rights.May("AUT-2") && !care.Client.IsArchived && care.Stay is not null;
            var program = ProgramParameters.PlanningOn(today, care.Numbers);
            var views = care.Rows.Select(row => AuthorizationView.Of(row.Authorization, row.Payer, ClientCare.DaysOf(row.Authorization, care.SameStay(row.Authorization), care.Days), today, program)).ToList();
            var current = ClientCare.Current(care.OfStay, today)?.Id;
            return new ClientAuthorizationsView(
                clientId,
                today,
                care.Stay is { Status: not (EnrollmentStatus.Discharged or EnrollmentStatus.Declined or EnrollmentStatus.Alumni) } ? care.Stay.Id : null,
                views.Find(view => view.Id == current),
                [.. views.Where(view => view.Id != current)],
                care.Unauthorized(),
                mayEdit
                    ? [.. (await db.Payers.Where(payer => !payer.IsArchived).OrderBy(payer => payer.Name).ToListAsync(cancellationToken))
                        .Select(payer => new PayerChoice(payer.Id, payer.Name, payer.Numbers.UnitType, payer.Numbers.ReviewEveryDays))]
                    : [],
                mayEdit,
                rights.May("AUT-3"));
        }, cancellationToken);
}

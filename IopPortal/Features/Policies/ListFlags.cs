using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Policies;

/// <summary>Everybody in care whose attendance breaks a rule of the program's policy (POL-1): the caseload of whoever has one.</summary>
public sealed class ListFlags(ReadOperation read)
{
    public Task<Result<FlagListView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<FlagListView>(actor, OperationTable.Of<ListFlags>(), AccessTarget.None, async scope =>
        {
            var clients = scope.Grant.Scope == Scope.All ? scope.Db.Clients : Reach.TeamClientsOf(scope.Db, scope.Facts);
            var stays = scope.Db.Enrollments.Where(stay => stay.AdmitDate != null && clients.Any(client => client.Id == stay.ClientId)
                && (stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering));
            var found = await FlagReader.LoadAsync(scope.Db, stays, scope.Facts.Today, cancellationToken);
            return new FlagListView(
                scope.Facts.Today,
                [.. found.Where(client => client.Flags.Count > 0).OrderByDescending(client => client.Flags[0].Stage).ThenByDescending(client => client.Flags.Count).ThenBy(client => client.Client, StringComparer.Ordinal)],
                found.Count);
        }, cancellationToken);
}

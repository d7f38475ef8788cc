using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record EndKeepApartPairCommand(Guid PairId);

/// <summary>Lets two clients sit together again (CLI-8; B9); that they were kept apart stays on record.</summary>
public sealed class EndKeepApartPair(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndKeepApartPairCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndKeepApartPair>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.KeepApartPairs.FirstOrDefaultAsync(pair => pair.Id == command.PairId, cancellationToken) is not { } pair)
            {
                return Refusal.NotFound;
            }

            if (pair.EndedAt is not null)
            {
                return new Refusal("apart.ended");
            }

            pair.End(scope.Now);
            scope.Audit(pair.Id);
            scope.Touch(Topic.KeepApart, Topic.Groups);
            return Done.Value;
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Requests;

/// <summary>A client takes back that they come late, or that they asked for another time (REQ-1). Taking it back twice is once.</summary>
public sealed class WithdrawRequest(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, Guid requestId, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<WithdrawRequest>(), AccessTarget.None, async scope =>
        {
            if (scope.Facts.ClientId is not { } client
                || await scope.Db.ClientRequests.FirstOrDefaultAsync(row => row.Id == requestId && row.ClientId == client, cancellationToken) is not { } request)
            {
                return Refusal.NotFound;
            }

            if (request.WithdrawnAt is not null)
            {
                return Done.Value;
            }

            if (!request.Stands)
            {
                return new Refusal("request.not-open");
            }

            request.Withdraw(scope.Now);
            scope.Audit(request.SessionId);
            scope.Touch(Topic.Calls, Topic.Session(request.SessionId), Topic.Client(client), Topic.Day(scope.Facts.Today));
            return Done.Value;
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Requests;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Requests;

/// <summary>A client asks for another time of a session that is theirs alone (REQ-1). Nothing moves until staff move it.</summary>
public sealed class AskToMove(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AskToMoveCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AskToMove>(), AccessTarget.Session(command.SessionId), command.Key, async scope =>
        {
            var opened = await OwnPlace.OpenAsync(scope, command.SessionId, cancellationToken);
            if (!opened.Succeeded)
            {
                return Result<Guid>.Refused(opened.Refusals);
            }

            var place = opened.Value;
            if (RequestRule.CheckMove(place.Moment, command.Text) is { } refusal)
            {
                return refusal;
            }

            var earlier = await place.StandingAsync(RequestKind.Move, cancellationToken);
            if (earlier.Exists(request => request.Stands && request.SessionStart == place.Session.StartUtc))
            {
                return new Refusal("request.open");
            }

            var asked = ClientRequest.AsksToMove(place.Session.Id, place.ClientId, place.Session.StartUtc, command.Text, scope.Now);
            scope.Db.ClientRequests.Add(asked);
            scope.Audit(place.Session.Id);
            scope.Touch(Topic.Calls, Topic.Session(place.Session.Id), Topic.Client(place.ClientId));
            return asked.Id;
        }, cancellationToken);
}

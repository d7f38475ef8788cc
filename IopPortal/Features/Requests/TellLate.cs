using IopPortal.Domain;
using IopPortal.Domain.Requests;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Requests;

/// <summary>A client says that they will come some minutes late (REQ-1). Nothing is marked: the time counts from when they arrive.</summary>
public sealed class TellLate(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, TellLateCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<TellLate>(), AccessTarget.Session(command.SessionId), command.Key, async scope =>
        {
            var opened = await OwnPlace.OpenAsync(scope, command.SessionId, cancellationToken);
            if (!opened.Succeeded)
            {
                return Result<Guid>.Refused(opened.Refusals);
            }

            var place = opened.Value;
            if (RequestRule.CheckLate(place.Moment, command.Minutes, place.Parameters) is { } refusal)
            {
                return refusal;
            }

            await place.WithdrawLateAsync(cancellationToken);
            var late = ClientRequest.ComesLate(place.Session.Id, place.ClientId, place.Session.StartUtc, command.Minutes, scope.Now);
            scope.Db.ClientRequests.Add(late);
            scope.Audit(place.Session.Id);
            scope.Touch(Topic.Calls, Topic.Session(place.Session.Id), Topic.Client(place.ClientId), Topic.Day(place.Session.Date));
            return late.Id;
        }, cancellationToken);
}

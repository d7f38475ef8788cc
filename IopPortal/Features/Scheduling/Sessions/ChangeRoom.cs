using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Holds a session in another room and leaves everything else (SES-6; B2).</summary>
public sealed class ChangeRoom(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, ChangeRoomCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<ChangeRoom>(), AccessTarget.Session(command.SessionId), scope => ChangeAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> ChangeAsync(WriteScope scope, ChangeRoomCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindOpenAsync(scope, command.SessionId, command.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return Result<Done>.Refused(found.Refusals);
        }

        var session = found.Value;
        if (command.RoomId is null && session.Delivery == Delivery.InPerson)
        {
            return new Refusal("session.room-required").At(nameof(command.RoomId));
        }

        if (command.RoomId == session.RoomId)
        {
            return Done.Value;
        }

        var move = new SessionMove(session, new(new(session.Date, session.Start, session.End), session.Slot), command.RoomId, session.LeadId ?? Guid.Empty);
        var verdict = (await ConflictCheck.FindAsync(scope.Db, move.Proposal(programId: null), scope.Now, cancellationToken))[0];
        var standing = await Overrides.StandingAsync(scope, AccessTarget.Session(session.Id), move.Count(verdict.Conflicts), command.OverrideReason, cancellationToken);
        if (standing.Count > 0)
        {
            return standing;
        }

        move.Apply(verdict, scope.Now);
        scope.Touch(SessionTopics.Of(session));
        scope.AllowUndo(AccessTarget.Session(session.Id));
        scope.Audit(session.Id, PlainText.Clean(command.OverrideReason));
        return Done.Value;
    }
}

using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Gives one session another date, time, room or lead; the rest of its series stays (SES-4; A6, B1 to B5, B10).</summary>
public sealed class MoveSession(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, MoveSessionCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<MoveSession>(), AccessTarget.Session(command.SessionId), scope => MoveAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> MoveAsync(WriteScope scope, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindOpenAsync(scope, command.SessionId, command.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return Result<Done>.Refused(found.Refusals);
        }

        var session = found.Value;
        var check = await MoveCheck.FindAsync(scope.Db, scope.Facts, session, command, scope.Now, cancellationToken);
        List<Refusal> refusals = [.. SessionToChange.RefuseReason(scope, command.Reason) is { } missing ? [missing] : Array.Empty<Refusal>(), .. check.Refusals];
        if (check is not { Move: { } change, Verdict: { } verdict })
        {
            return refusals;
        }

        refusals.AddRange(await Overrides.StandingAsync(scope, AccessTarget.Session(session.Id), check.Conflicts, command.OverrideReason, cancellationToken));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        scope.Touch(SessionTopics.Of(session));
        change.Apply(verdict, scope.Now);
        scope.Touch(SessionTopics.Of(session));
        scope.Touch(Topic.Staff(command.LeadId));
        scope.AllowUndo(AccessTarget.Session(session.Id));
        scope.Audit(session.Id, PlainText.Clean(command.OverrideReason.Length > 0 ? command.OverrideReason : command.Reason));
        return Done.Value;
    }
}

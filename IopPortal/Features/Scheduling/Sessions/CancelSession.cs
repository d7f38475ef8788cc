using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Calls one session off with a reason; who was expected is not absent because of it (SES-5; A7).</summary>
public sealed class CancelSession(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, CancelSessionCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<CancelSession>(), AccessTarget.Session(command.SessionId), scope => CancelAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> CancelAsync(WriteScope scope, CancelSessionCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindAsync(scope, command.SessionId, command.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return Result<Done>.Refused(found.Refusals);
        }

        var session = found.Value;
        if (await SessionToChange.Attended(scope.Db, session.Id).AnyAsync(cancellationToken))
        {
            return new Refusal("session.has-attendance"); // Somebody was there; an absence reported ahead does not hinder.
        }

        scope.Touch(SessionTopics.Of(session));
        return session.Cancel(command.Reason, scope.Now).Select(done =>
        {
            scope.AllowUndo(AccessTarget.Session(session.Id));
            scope.Audit(session.Id, PlainText.Clean(command.Reason));
            return done;
        });
    }
}

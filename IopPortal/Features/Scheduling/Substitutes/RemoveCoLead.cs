using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>A colleague no longer helps to lead one session (SES-7).</summary>
public sealed class RemoveCoLead(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, CoLeadCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<RemoveCoLead>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            var found = await SessionToChange.FindAsync(scope, command.SessionId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            scope.Touch(SessionTopics.Of(found.Value));
            return found.Value.WithoutCoLead(command.StaffId, scope.Now).Select(done =>
            {
                scope.AllowUndo(AccessTarget.Session(found.Value.Id));
                scope.Audit(found.Value.Id);
                return done;
            });
        }, cancellationToken);
}

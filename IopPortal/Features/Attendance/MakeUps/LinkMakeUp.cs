using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Says that a session a client came to on top makes up for a missed one (ATT-12; C9).</summary>
public sealed class LinkMakeUp(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, LinkMakeUpCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<LinkMakeUp>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await TeamRight.RefuseAsync(scope, command.ClientId, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            if (await MakeUpFacts.MissedAsync(scope.Db, command.ClientId, command.MissedSessionId, cancellationToken) is not { } missed
                || await MakeUpFacts.ExtraAsync(scope.Db, command.ClientId, command.SessionId, cancellationToken) is not { } extra)
            {
                return Refusal.NotFound;
            }

            if (MakeUpRule.Check(missed, extra) is { Count: > 0 } refusals)
            {
                return refusals.ToList();
            }

            var link = new MakeUp(command.ClientId, missed.EnrollmentId, command.MissedSessionId, command.SessionId, scope.Facts.UserId, scope.Now);
            scope.Db.MakeUps.Add(link);
            scope.Audit(command.ClientId);
            scope.AllowUndo(AccessTarget.Client(command.ClientId));
            scope.Touch(Topic.Client(command.ClientId), Topic.Session(command.SessionId), Topic.Session(command.MissedSessionId), Topic.Day(scope.Facts.Today));
            return link.Id;
        }, cancellationToken);
}

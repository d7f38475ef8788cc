using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Notes how a call about a changed session ended (REQ-4). Who was reached leaves the list; a try that reached nobody stays.</summary>
public sealed class RecordChangeCall(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, RecordChangeCallCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<RecordChangeCall>(), AccessTarget.Session(command.SessionId), command.Key, async scope =>
        {
            var db = scope.Db;
            var messages = await db.ScheduleNotices
                .Where(notice => notice.SessionId == command.SessionId && notice.Kind == BookingKind.Client && notice.PersonId == command.ClientId && notice.SeenAt == null)
                .Join(db.Clients, notice => notice.PersonId, client => client.Id, (_, client) => (bool?)client.SafeToLeaveMessage)
                .FirstOrDefaultAsync(cancellationToken);
            if (messages is null)
            {
                return new Refusal("call.no-change");
            }

            if (ClientCall.Check(command.Outcome, command.Note) is { } refusal)
            {
                return refusal;
            }

            if (command.Outcome == CallOutcome.LeftMessage && messages is false)
            {
                return new Refusal("call.no-message");
            }

            var call = new ChangeCall(command.SessionId, command.ClientId, command.Outcome, command.Note, scope.Facts.UserId, scope.Now);
            db.ChangeCalls.Add(call);
            scope.Audit(command.ClientId);
            scope.AllowUndo(AccessTarget.Session(command.SessionId));
            scope.Touch(Topic.Calls, Topic.Client(command.ClientId));
            return call.Id;
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Notes how a call to somebody who did not come ended (ATT-14).</summary>
public sealed class RecordNoShowCall(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, RecordNoShowCallCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<RecordNoShowCall>(), AccessTarget.Session(command.SessionId), command.Key, async scope =>
        {
            var db = scope.Db;
            var session = await db.Sessions.AsNoTracking().Where(row => row.Id == command.SessionId)
                .Select(row => new
                {
                    row.Date,
                    Status = db.Attendance.Where(record => record.SessionId == row.Id && record.ClientId == command.ClientId).Select(record => (AttendanceStatus?)record.Mark.Status).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(cancellationToken);
            if (session is null)
            {
                return Refusal.NotFound;
            }

            if (session.Status != AttendanceStatus.NoShow)
            {
                return new Refusal("call.no-no-show");
            }

            if (ClientCall.Check(command.Outcome, command.Note) is { } refusal)
            {
                return refusal;
            }

            var call = new NoShowCall(command.SessionId, command.ClientId, command.Outcome, command.Note, scope.Facts.UserId, scope.Now);
            db.NoShowCalls.Add(call);
            scope.Audit(command.ClientId);
            scope.AllowUndo(AccessTarget.Session(command.SessionId));
            scope.Touch(Topic.Client(command.ClientId), Topic.Day(session.Date));
            return call.Id;
        }, cancellationToken);
}

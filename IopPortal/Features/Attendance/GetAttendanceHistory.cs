using IopPortal.Domain;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Every step of every mark of a session, the latest first (ATT-1; C7: appended, never changed).</summary>
public sealed class GetAttendanceHistory(ReadOperation read)
{
    private const int Most = 200;

    public Task<Result<AttendanceHistoryView>> HandleAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        read.RunAsync<AttendanceHistoryView>(actor, OperationTable.Of<GetAttendanceHistory>(), AccessTarget.Session(sessionId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.StatusToday))
            {
                return Refusal.Forbidden;
            }

            var db = scope.Db;
            var seesReasons = await scope.MayAsync("ATT-10", AccessTarget.None, cancellationToken);
            var rows = await (
                from change in db.AttendanceChanges
                where change.SessionId == sessionId
                join session in db.Sessions on change.SessionId equals session.Id
                join client in db.Clients on change.ClientId equals client.Id
                orderby change.At descending, change.Id descending
                select new
                {
                    change.Id,
                    Name = (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName,
                    change.OldStatus,
                    change.NewStatus,
                    change.Reason,
                    By = db.Users.Where(user => user.Id == change.By)
                        .Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName)
                        .FirstOrDefault() ?? "",
                    change.At,
                    session.TimeZone,
                }).Take(Most).ToListAsync(cancellationToken);
            scope.Opened(sessionId);
            return new AttendanceHistoryView(
            [
                .. from row in rows
                   let local = ZoneTime.ToLocal(row.At, row.TimeZone)
                   select new AttendanceStepView(row.Name, new CorrectionView(row.Id, row.OldStatus, row.NewStatus, seesReasons ? row.Reason : "", row.By, local.Date, local.Time)),
            ]);
        }, cancellationToken);
}

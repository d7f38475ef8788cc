using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.MySchedule;

/// <summary>The signed-in person has seen what changed (REQ-3); only the notices that were shown count as seen.</summary>
public sealed class SeeChanges(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, IReadOnlyList<Guid> shown, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<SeeChanges>(), AccessTarget.None, async scope =>
        {
            if ((scope.Facts.ClientId ?? scope.Facts.StaffId) is not { } person)
            {
                return Refusal.NotFound;
            }

            var notices = await scope.Db.ScheduleNotices.Where(notice => notice.PersonId == person && notice.SeenAt == null && shown.Contains(notice.Id)).ToListAsync(cancellationToken);
            notices.ForEach(notice => notice.See(scope.Now));
            scope.Audit(person);
            scope.Touch(scope.Facts.ClientId is { } client ? Topic.Client(client) : Topic.Staff(person), Topic.Calls);
            return Done.Value;
        }, cancellationToken);
}

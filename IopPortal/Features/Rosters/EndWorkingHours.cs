using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Ends a weekly stretch of working hours (STF-2). The past keeps it.</summary>
public sealed class EndWorkingHours(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndWorkingHoursCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndWorkingHours>(), AccessTarget.Staff(command.StaffId), async scope =>
        {
            if (await scope.Db.WorkingHours.FirstOrDefaultAsync(row => row.Id == command.HoursId && row.StaffId == command.StaffId, cancellationToken) is not { } hours)
            {
                return Refusal.NotFound;
            }

            var refusals = FormCheck.All(
                FormCheck.Date(nameof(command.LastDay), command.LastDay),
                command.LastDay < hours.ValidFrom ? new Refusal("date.before", hours.ValidFrom).At(nameof(command.LastDay)) : null,
                hours.ValidTo < command.LastDay ? new Refusal("hours.ended", hours.ValidTo).At(nameof(command.LastDay)) : null);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            hours.EndOn(command.LastDay);
            scope.Audit(command.StaffId);
            scope.Touch(Topic.Roster, Topic.Staff(command.StaffId));
            return Done.Value;
        }, cancellationToken);
}

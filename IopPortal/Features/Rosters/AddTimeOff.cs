using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Records days or hours on which a colleague does not work (STF-2). Booked sessions stay: somebody decides about each (B10).</summary>
public sealed class AddTimeOff(WriteOperation write)
{
    /// <summary>Longer absences are entered in parts.</summary>
    public const int MostDays = 366;

    public Task<Result<Guid>> HandleAsync(Actor actor, AddTimeOffCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddTimeOff>(), AccessTarget.Staff(command.StaffId), command.Key, async scope =>
        {
            if (!await scope.Db.Staff.AnyAsync(row => row.Id == command.StaffId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            if (Check(command) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var off = new TimeOff(command.StaffId, command.From, command.To, command.Start, command.End, command.Reason);
            scope.Db.TimeOff.Add(off);
            scope.Audit(command.StaffId);
            scope.Touch(Topic.Roster, Topic.Staff(command.StaffId));
            return off.Id;
        }, cancellationToken);

    private static List<Refusal> Check(AddTimeOffCommand command) => FormCheck.All(
        FormCheck.Date(nameof(command.From), command.From),
        FormCheck.Date(nameof(command.To), command.To),
        command.To < command.From ? new Refusal("date.before", command.From).At(nameof(command.To)) : null,
        command.To.DayNumber - command.From.DayNumber >= MostDays ? new Refusal("time-off.too-long", MostDays).At(nameof(command.To)) : null,
        (command.Start is null) != (command.End is null) ? new Refusal("closure.both-times").At(nameof(command.End)) : null,
        command.Start is not null && command.From != command.To ? new Refusal("time-off.hours-one-day").At(nameof(command.Start)) : null,
        command.End <= command.Start ? new Refusal("time.end-before-start").At(nameof(command.End)) : null,
        PlainText.Check(nameof(command.Reason), command.Reason, 200, required: false));
}

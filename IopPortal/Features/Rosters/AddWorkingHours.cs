using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Adds weekly working hours from a date on (STF-2).</summary>
public sealed class AddWorkingHours(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddWorkingHoursCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddWorkingHours>(), AccessTarget.Staff(command.StaffId), command.Key, async scope =>
        {
            if (!await scope.Db.Staff.AnyAsync(row => row.Id == command.StaffId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            if (Check(command) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var present = await scope.Db.WorkingHours.Where(row => row.StaffId == command.StaffId).ToListAsync(cancellationToken);
            if (present.FirstOrDefault(row => Overlaps(row, command)) is { } other)
            {
                return new Refusal("hours.overlap", other.Weekday, other.Start, other.End).At(nameof(command.Start));
            }

            var added = command.Weekdays.Days().Select(day => new WorkingHours(command.StaffId, day, command.Start, command.End, command.ValidFrom, command.ValidTo)).ToList();
            scope.Db.WorkingHours.AddRange(added);
            scope.Audit(command.StaffId);
            scope.Touch(Topic.Roster, Topic.Staff(command.StaffId));
            return added[0].Id;
        }, cancellationToken);

    private static bool Overlaps(WorkingHours row, AddWorkingHoursCommand command) =>
        command.Weekdays.Contains(row.Weekday) && row.Start < command.End && command.Start < row.End
        && row.ValidFrom <= (command.ValidTo ?? DateOnly.MaxValue) && command.ValidFrom <= (row.ValidTo ?? DateOnly.MaxValue);

    private static List<Refusal> Check(AddWorkingHoursCommand command) => FormCheck.All(
        command.Weekdays == WeekdaySet.None ? new Refusal("hours.no-weekday").At(nameof(command.Weekdays)) : null,
        (command.Weekdays & ~WeekdaySet.All) != WeekdaySet.None ? new Refusal("choice.unknown").At(nameof(command.Weekdays)) : null,
        command.End <= command.Start ? new Refusal("time.end-before-start").At(nameof(command.End)) : null,
        FormCheck.Date(nameof(command.ValidFrom), command.ValidFrom),
        command.ValidTo is { } last ? FormCheck.Date(nameof(command.ValidTo), last) : null,
        command.ValidTo < command.ValidFrom ? new Refusal("date.before", command.ValidFrom).At(nameof(command.ValidTo)) : null);
}

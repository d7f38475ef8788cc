using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Closes the days of a holiday file that were ticked: all of them or none; what is closed already stays as it is (SET-3; A4, A7).</summary>
public sealed class ImportHolidays(WriteOperation write)
{
    /// <summary>The id of the first closure.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, ImportHolidaysCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<ImportHolidays>(), AccessTarget.None, command.Key, scope => ImportAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> ImportAsync(WriteScope scope, ImportHolidaysCommand command, CancellationToken cancellationToken)
    {
        if (command.Days.Count > HolidayFile.MostEvents)
        {
            return new Refusal("holidays.too-many", HolidayFile.MostEvents);
        }

        var dates = command.Days.Select(day => day.Date).ToList();
        var closed = await scope.Db.Closures
            .Where(closure => dates.Contains(closure.Date) && closure.LocationId == command.LocationId && closure.ProgramId == command.ProgramId && closure.Start == null)
            .Select(closure => closure.Date).ToListAsync(cancellationToken);
        var days = command.Days.Where(day => !closed.Contains(day.Date)).DistinctBy(day => day.Date).ToList();
        if (days.Count == 0)
        {
            return new Refusal("holidays.nothing");
        }

        var places = days.Select(day => new ClosedPlace(command.LocationId, command.ProgramId, day.Date, null, null)).ToList();
        var refusals = await ClosureReach.CheckAsync(scope.Db, places[0], scope.Facts.Today, cancellationToken);
        refusals.AddRange(FormCheck.All(days.SelectMany(day => new[]
        {
            PlainText.Check("Reason", day.Name, 200),
            FormCheck.Date("Date", day.Date),
            day.Date < scope.Facts.Today ? new Refusal("closure.past", scope.Facts.Today).At("Date") : null,
        })));
        if (refusals.Count > 0)
        {
            return refusals.Distinct().ToList();
        }

        Guid? first = null;
        foreach (var (place, day) in places.Zip(days))
        {
            var closure = await DayClosing.CloseAsync(scope, place, day.Name, cancellationToken);
            if (!closure.Succeeded)
            {
                return Result<Guid>.Refused(closure.Refusals);
            }

            first ??= closure.Value.Id;
        }

        return first!.Value;
    }
}

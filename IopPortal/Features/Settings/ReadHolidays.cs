using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Reads a holiday file and says what each of its days would do; stores nothing (SET-3).</summary>
public sealed class ReadHolidays(ReadOperation read)
{
    /// <param name="text">What the file holds.</param>
    public Task<Result<HolidaysView>> HandleAsync(Actor actor, Guid? locationId, Guid? programId, string text, CancellationToken cancellationToken = default) =>
        read.RunAsync<HolidaysView>(actor, OperationTable.Of<ReadHolidays>(), AccessTarget.None, async scope =>
        {
            if (text.Length > HolidayFile.MostBytes)
            {
                return new Refusal("holidays.too-big", HolidayFile.MostBytes / 1024);
            }

            var file = HolidayFile.Read(text);
            if (!file.Succeeded)
            {
                return Result<HolidaysView>.Refused(file.Refusals);
            }

            var (db, today) = (scope.Db, scope.Facts.Today);
            var dates = file.Value.Days.Where(day => day.Date >= today).Select(day => day.Date).ToList();
            var closed = await db.Closures
                .Where(closure => dates.Contains(closure.Date) && closure.LocationId == locationId && closure.ProgramId == programId && closure.Start == null)
                .Select(closure => closure.Date).ToListAsync(cancellationToken);
            var booked = await ClosureReach.At(db, locationId, programId)
                .Where(session => dates.Contains(session.Date) && session.Status != SessionStatus.Cancelled && session.StartUtc > scope.Now)
                .GroupBy(session => session.Date).Select(day => new { day.Key, Count = day.Count() }).ToDictionaryAsync(day => day.Key, day => day.Count, cancellationToken);
            return new HolidaysView(
                [.. file.Value.Days.Select(day => new HolidayDayView(
                    day.Date,
                    day.Name,
                    day.Date < today ? HolidayState.Past : closed.Contains(day.Date) ? HolidayState.ClosedAlready : HolidayState.New,
                    booked.GetValueOrDefault(day.Date)))],
                file.Value.Skipped);
        }, cancellationToken);
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Opens a series for change: as it is, and what can be chosen (GRP-2).</summary>
public sealed class GetSeriesForm(ReadOperation read)
{
    /// <param name="from">The date the change is meant from; null for the first one that can still change.</param>
    public Task<Result<SeriesFormView>> HandleAsync(Actor actor, Guid seriesId, DateOnly? from, CancellationToken cancellationToken = default) =>
        read.RunAsync<SeriesFormView>(actor, OperationTable.Of<GetSeriesForm>(), AccessTarget.Series(seriesId), async scope =>
        {
            var db = scope.Db;
            if (await db.Series.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(row => row.Id == seriesId, cancellationToken) is not { } series)
            {
                return Refusal.NotFound;
            }

            var about = await db.Sessions.Where(session => session.SeriesId == seriesId).OrderByDescending(session => session.StartUtc)
                .Select(session => new About(
                    session.Title, session.Kind,
                    db.Groups.Where(group => group.Id == session.GroupId && group.SeriesId == seriesId).Select(group => (Guid?)group.Id).FirstOrDefault(), session.Capacity))
                .FirstOrDefaultAsync(cancellationToken);
            if (about is null)
            {
                return Refusal.NotFound;
            }

            var today = ZoneTime.ServiceDate(scope.Now, series.TimeZone);
            var dates = SeriesDates.Expand(series.Rule).Where(date => date >= today).ToList();
            var rooms = await db.Rooms.Where(room => room.LocationId == series.LocationId && (!room.IsArchived || room.Id == series.RoomId)).OrderBy(room => room.Name)
                .Select(room => new RoomChoice(room.Id, room.LocationId, room.Name, room.Capacity)).ToListAsync(cancellationToken);
            var staff = await LeadChoices.LoadAsync(db, cancellationToken);
            return new SeriesFormView(
                series.Id, series.Version, about.GroupId, about.Title, about.Kind, series.Delivery, Target(series, about.Capacity),
                from is { } asked && asked > today ? asked : dates.FirstOrDefault(today), dates, rooms, staff);
        }, cancellationToken);

    private static SeriesTarget Target(Domain.Sessions.Series series, int? capacity) => new(
        series.Weekdays, series.LastDate, series.Start, series.End, series.RoomId,
        series.Staff.Where(member => member.Role == BookingRole.Lead).Select(member => member.StaffId).FirstOrDefault(),
        [.. series.Staff.Where(member => member.Role == BookingRole.CoLead).Select(member => member.StaffId)],
        capacity);

    private sealed record About(string Title, SessionKind Kind, Guid? GroupId, int? Capacity);
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>The groups of the clinic with when, who, where and how full (SES-1).</summary>
public sealed class ListGroups(ReadOperation read)
{
    private const int PageSize = 50;

    public Task<Result<GroupListView>> HandleAsync(Actor actor, ListGroupsQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync<GroupListView>(actor, OperationTable.Of<ListGroups>(), AccessTarget.None, async scope =>
        {
            var (db, today, now) = (scope.Db, scope.Facts.Today, scope.Now);
            var page = db.Groups
                .Join(db.Series, g => g.SeriesId, s => s.Id, (g, s) => new { g, s })
                .Where(row => query.Ended == row.s.LastDate < today)
                .Where(row => query.AfterName == null || row.g.Name.CompareTo(query.AfterName) > 0 || (row.g.Name == query.AfterName && row.g.Id > query.AfterId))
                .OrderBy(row => row.g.Name).ThenBy(row => row.g.Id)
                .Take(PageSize + 1)
                .Select(row => new
                {
                    row.g,
                    row.s,
                    NextId = db.Sessions.Where(coming => coming.GroupId == row.g.Id && coming.Status == SessionStatus.Scheduled && coming.Date >= today && coming.EndUtc > now)
                        .OrderBy(coming => coming.StartUtc).Select(coming => (Guid?)coming.Id).FirstOrDefault(),
                });
            var rows = await (
                from row in page
                from track in db.Tracks.Where(track => track.Id == row.g.TrackId).DefaultIfEmpty()
                join found in db.Sessions on row.NextId equals (Guid?)found.Id into coming
                from next in coming.DefaultIfEmpty()
                orderby row.g.Name, row.g.Id
                select new
                {
                    Group = row.g,
                    row.s.Weekdays,
                    row.s.IntervalWeeks,
                    row.s.Start,
                    row.s.End,
                    row.s.LastDate,
                    TrackCode = (string?)track!.Code,
                    TrackName = (string?)track.Name,
                    TrackColor = (int?)track.Color,
                    Lead = row.s.Staff.Where(staff => staff.Role == BookingRole.Lead)
                        .Join(db.Staff, staff => staff.StaffId, member => member.Id, (_, member) => member.GivenName + " " + member.FamilyName).FirstOrDefault(),
                    Room = db.Rooms.Where(room => room.Id == row.s.RoomId).Select(room => room.Name).FirstOrDefault(),
                    Taken = row.NextId == null
                        ? db.GroupMemberships.Count(m => m.GroupId == row.g.Id && m.From <= row.s.LastDate && (m.To == null || m.To >= row.s.LastDate))
                        : db.Bookings.Count(b => b.SessionId == row.NextId && b.Active && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)),
                    NextDate = (DateOnly?)next!.Date,
                    NextStart = (TimeOnly?)next.Start,
                    NextEnd = (TimeOnly?)next.End,
                })
                .ToListAsync(cancellationToken);

            var seesClients = !scope.Grant.IsLimitedTo(Limit.NoClients);
            var groups = rows.Take(PageSize).Select(row => new GroupRow(
                row.Group.Id, row.Group.Name, row.TrackCode, row.TrackName, row.TrackColor ?? 1, row.Weekdays, row.IntervalWeeks, row.Start, row.End, row.LastDate,
                row.Lead ?? "", row.Room, seesClients ? row.Taken : null, row.Group.Capacity,
                row.NextDate is { } date ? new LocalSlot(date, row.NextStart!.Value, row.NextEnd!.Value) : null));
            return new GroupListView([.. groups], today, rows.Count > PageSize, await scope.MayAsync("GRP-1", AccessTarget.None, cancellationToken));
        }, cancellationToken);
}

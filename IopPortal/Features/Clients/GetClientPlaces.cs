using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>In which groups a client has a place or waits for one (CLI-2; waits as in ENR-6). Whoever only shares a group sees that group.</summary>
public sealed class GetClientPlaces(ReadOperation read)
{
    private const int MostGroups = 100;

    public Task<Result<ClientPlacesView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientPlacesView>(actor, OperationTable.Of<GetClientPlaces>(), AccessTarget.Client(clientId), async scope =>
        {
            var today = scope.Facts.Today;
            if (scope.Facts.ClientId == clientId)
            {
                return new ClientPlacesView(today, [], [], [], false, false);
            }

            var mayWait = await scope.MayAsync("ENR-8", AccessTarget.Client(clientId), cancellationToken);
            var changes = await scope.GrantAsync("GRP-3", AccessTarget.None, cancellationToken);
            var lists = await scope.GrantAsync("ENR-6", AccessTarget.None, cancellationToken);
            var ownOnly = scope.Grant.Scope == Scope.Caseload
                && !await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken);
            var places = await PlacesAsync(scope, clientId, changes, ownOnly, cancellationToken);
            return new ClientPlacesView(
                today,
                places,
                mayWait || lists is not null ? await WaitsAsync(scope, clientId, lists, mayWait, cancellationToken) : [],
                mayWait || changes is not null ? await GroupsAsync(scope, changes, cancellationToken) : [],
                mayWait,
                await scope.MayAsync("ENR-7", AccessTarget.None, cancellationToken))
            {
                NextAlumni = places.Any(place => place.IsForAlumni) ? await NextAlumniAsync(scope, clientId, cancellationToken) : null,
            };
        }, cancellationToken);

    private static async Task<LocalSlot?> NextAlumniAsync(ReadScope scope, Guid clientId, CancellationToken cancellationToken)
    {
        var next = await scope.Db.Bookings.Where(booking => booking.Kind == BookingKind.Client && booking.ResourceId == clientId && booking.Active && booking.StartUtc > scope.Now)
            .Join(scope.Db.Sessions.Where(session => session.Status == SessionStatus.Scheduled && (session.Kind == SessionKind.Alumni || session.Kind == SessionKind.Aftercare)),
                booking => booking.SessionId, session => session.Id, (booking, session) => new { booking.StartUtc, session.Date, session.Start, session.End })
            .OrderBy(row => row.StartUtc).FirstOrDefaultAsync(cancellationToken);
        return next is null ? null : new LocalSlot(next.Date, next.Start, next.End);
    }

    private static async Task<IReadOnlyList<ClientPlaceView>> PlacesAsync(ReadScope scope, Guid clientId, Grant? changes, bool ownOnly, CancellationToken cancellationToken)
    {
        var (db, today, staff, all) = (scope.Db, scope.Facts.Today, scope.Facts.StaffId, changes?.Scope == Scope.All);
        var rows = await db.GroupMemberships.Where(m => m.ClientId == clientId && m.FamilyContactId == null && (m.To == null || m.To >= today))
            .Join(db.Groups, m => m.GroupId, g => g.Id, (m, g) => new { m, g.Name, g.Kind, IsOwn = db.Series.Any(s => s.Id == g.SeriesId && s.Staff.Any(one => one.StaffId == staff)) })
            .Where(row => !ownOnly || row.IsOwn)
            .OrderBy(row => row.Name).ThenBy(row => row.m.From)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ClientPlaceView(row.m.Id, row.m.GroupId, row.Name, row.m.From, row.m.To, row.m.Weekdays, changes is not null && (all || row.IsOwn))
        {
            IsForAlumni = IsForAlumni(row.Kind),
        })];
    }

    /// <summary>The client's own waits; the position for those who see the list.</summary>
    private static async Task<IReadOnlyList<ClientWaitView>> WaitsAsync(ReadScope scope, Guid clientId, Grant? lists, bool mayWait, CancellationToken cancellationToken)
    {
        var (db, staff, all) = (scope.Db, scope.Facts.StaffId, lists?.Scope == Scope.All);
        var rows = await db.Waitlist.Where(e => e.EndedAt == null && db.Waitlist.Any(mine => mine.GroupId == e.GroupId && mine.ClientId == clientId && mine.EndedAt == null))
            .Join(db.Groups, e => e.GroupId, g => g.Id, (e, g) => new { e, g })
            .Join(db.Series, row => row.g.SeriesId, s => s.Id, (row, s) => new { row.e, row.g.Name, s.TimeZone, IsOwn = s.Staff.Any(one => one.StaffId == staff) })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.e.GroupId)
                .Select(group => (Row: group.First(row => row.e.ClientId == clientId), Order: WaitlistOrder.Of(group.Select(row => row.e))))
                .Select(wait => (wait.Row, Sees: all || (lists is not null && wait.Row.IsOwn), Position: wait.Order.Select(entry => entry.ClientId).ToList().IndexOf(clientId) + 1))
                .Where(wait => wait.Sees || mayWait)
                .OrderBy(wait => wait.Row.e.JoinedAt)
                .Select(wait => new ClientWaitView(
                    wait.Row.e.Id, wait.Row.e.Version, wait.Row.e.GroupId, wait.Row.Name, wait.Sees ? wait.Position : null, wait.Row.e.Priority, wait.Row.e.JoinedAt, wait.Row.TimeZone)),
        ];
    }

    private static async Task<IReadOnlyList<GroupToJoinView>> GroupsAsync(ReadScope scope, Grant? changes, CancellationToken cancellationToken)
    {
        var (db, today, staff, all, some) = (scope.Db, scope.Facts.Today, scope.Facts.StaffId, changes?.Scope == Scope.All, changes is not null);
        var rows = await db.Groups
            .Join(db.Series.Where(s => s.LastDate >= today), g => g.SeriesId, s => s.Id, (g, s) => new { g, s })
            .OrderBy(row => row.g.Name).ThenBy(row => row.g.Id)
            .Take(MostGroups)
            .Select(row => new { row.g.Kind, Group = new GroupToJoinView(row.g.Id, row.g.Name, row.s.Weekdays, row.s.Start, row.s.End, some && (all || row.s.Staff.Any(one => one.StaffId == staff))) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Group with { IsForAlumni = IsForAlumni(row.Kind) })];
    }

    private static bool IsForAlumni(SessionKind kind) => kind is SessionKind.Alumni or SessionKind.Aftercare;
}

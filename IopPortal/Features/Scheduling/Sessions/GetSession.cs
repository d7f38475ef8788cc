using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One session: facts, who is booked where the person may know, and what may be done (SES-1, GRP-5).</summary>
public sealed class GetSession(ReadOperation read)
{
    private const int MostChanges = 20;

    /// <summary>With the roster, the opening is kept in the audit trail; the board's panel asks without.</summary>
    public Task<Result<SessionView>> HandleAsync(Actor actor, Guid id, bool withRoster, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetSession>(), AccessTarget.None, async scope => await ReadAsync(scope, id, withRoster, cancellationToken), cancellationToken);

    private static async Task<Result<SessionView>> ReadAsync(ReadScope scope, Guid id, bool withRoster, CancellationToken cancellationToken)
    {
        var target = AccessTarget.Session(id);
        var session = await scope.Db.Sessions.Include(s => s.Bookings).FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null || (await IsForeignAsync(scope, session, cancellationToken)))
        {
            return Refusal.NotFound;
        }

        var noClients = scope.Grant.IsLimitedTo(Limit.NoClients);
        var names = withRoster && !noClients && await scope.GrantAsync("GRP-5", target, cancellationToken) is not null;
        var people = await PeopleAsync(scope, session, names, cancellationToken);
        var places = await scope.Db.Locations.Where(location => location.Id == session.LocationId).Select(location => new { location.Id, location.Name })
            .Concat(scope.Db.Rooms.Where(room => room.Id == session.RoomId).Select(room => new { room.Id, room.Name }))
            .ToDictionaryAsync(place => place.Id, place => place.Name, cancellationToken);
        var actions = await ActionsAsync(scope, session, cancellationToken);
        if (names)
        {
            scope.Opened(id);
        }

        return new SessionView(
            session.Id,
            session.Version,
            session.Kind,
            noClients && session.GroupId is null ? "" : session.Title,
            noClients ? "" : session.Topic,
            session.GroupId,
            session.SeriesId is not null,
            session.IsException,
            session.Date,
            session.Start,
            session.End,
            session.TimeZone,
            session.Delivery,
            noClients ? "" : session.JoinUrl,
            session.Status,
            session.CancelReason,
            session.HasStarted(scope.Now),
            session.EndUtc <= scope.Now,
            session.LocationId,
            places[session.LocationId],
            session.RoomId is { } roomId ? new ChoiceView(roomId, places[roomId]) : null,
            [.. people.Where(person => person.Kind == BookingKind.Staff).OrderBy(person => person.Role)],
            names ? [.. people.Where(person => person.Kind is BookingKind.Client or BookingKind.Family).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)] : null,
            noClients ? 0 : session.Bookings.Count(booking => booking is { Active: true, Kind: BookingKind.Client or BookingKind.Family }),
            session.Capacity,
            noClients ? 0 : await UnmarkedAsync(scope, session, cancellationToken),
            actions,
            withRoster && actions.MayMove ? await HistoryAsync(scope, id, cancellationToken) : []);
    }

    /// <summary>A session of one client the person has nothing to do with reads like one that does not exist.</summary>
    private static async Task<bool> IsForeignAsync(ReadScope scope, Session session, CancellationToken cancellationToken) =>
        scope.Grant.IsLimitedTo(Limit.ForeignClientsBusy)
        && session.GroupId is null
        && session.Clients.Any()
        && !await Reach.IsOwnAsync(scope.Db, scope.Facts, AccessTarget.Session(session.Id), cancellationToken)
        && !await Reach.IsCaseloadAsync(scope.Db, scope.Facts, AccessTarget.Session(session.Id), cancellationToken);

    private static async Task<List<SessionPersonView>> PeopleAsync(ReadScope scope, Session session, bool names, CancellationToken cancellationToken)
    {
        var ids = session.Bookings.Where(booking => booking.Kind == BookingKind.Staff || (names && booking.Kind is BookingKind.Client or BookingKind.Family)).Select(booking => booking.ResourceId).ToList();
        var known = await scope.Db.Staff.Where(staff => ids.Contains(staff.Id)).Select(staff => new { staff.Id, Name = staff.GivenName + " " + staff.FamilyName })
            .Concat(scope.Db.Clients.Where(client => ids.Contains(client.Id)).Select(client => new { client.Id, Name = (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName }))
            .Concat(scope.Db.FamilyContacts.Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, Name = contact.Name + " (" + contact.Relationship + ")" }))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return [.. session.Bookings.Where(booking => known.ContainsKey(booking.ResourceId))
            .Select(booking => new SessionPersonView(booking.ResourceId, known[booking.ResourceId], booking.Kind, booking.Role, booking.ExemptReason.Length > 0))];
    }

    private static async Task<SessionActionsView> ActionsAsync(ReadScope scope, Session session, CancellationToken cancellationToken)
    {
        var target = AccessTarget.Session(session.Id);
        var open = session.RefuseChange(scope.Now) is null;
        var oneClient = session.GroupId is null && SessionKindFacts.Of(session.Kind).IsOneClient;
        var move = open ? await scope.GrantAsync("SES-4", target, cancellationToken) : null;
        var cancel = session.Status == SessionStatus.Cancelled ? null : await scope.GrantAsync("SES-5", target, cancellationToken);
        var room = open ? await scope.GrantAsync("SES-6", target, cancellationToken) : null;
        var roll = session.Status == SessionStatus.Cancelled ? null : await scope.GrantAsync("ATT-1", target, cancellationToken);
        return new(Reaches(move), move?.NeedsReason == true, Reaches(cancel), room is not null, roll is not null && session.Clients.Any());

        bool Reaches(Grant? grant) => grant is not null && (oneClient || !grant.IsLimitedTo(Limit.IndividualOnly));
    }

    private static Task<int> UnmarkedAsync(ReadScope scope, Session session, CancellationToken cancellationToken) =>
        scope.Db.Bookings.CountAsync(
            booking => booking.SessionId == session.Id && booking.Active && booking.Kind == BookingKind.Client
                && !scope.Db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == booking.ResourceId
                    && record.Mark.Status != AttendanceStatus.Expected && record.Mark.Status != AttendanceStatus.CheckedIn),
            cancellationToken);

    private static async Task<IReadOnlyList<SessionChangeView>> HistoryAsync(ReadScope scope, Guid id, CancellationToken cancellationToken) =>
        await scope.Db.AuditEvents.Where(audit => audit.ObjectId == id && audit.Outcome == AuditOutcome.Done)
            .OrderByDescending(audit => audit.Sequence)
            .Take(MostChanges)
            .Select(audit => new SessionChangeView(audit.At, scope.Db.Users.Where(user => user.Id == audit.ActorId).Select(user => user.DisplayName).FirstOrDefault() ?? "", audit.Action, audit.Reason))
            .ToListAsync(cancellationToken);
}

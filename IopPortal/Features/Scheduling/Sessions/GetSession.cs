using IopPortal.Data;
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
        if (await FindAsync(scope.Db, id, cancellationToken) is not ({ } session, var unmarked, var attended, var parameters) || await IsForeignAsync(scope, session, cancellationToken))
        {
            return Refusal.NotFound;
        }

        var noClients = scope.Grant.IsLimitedTo(Limit.NoClients);
        var names = withRoster && !noClients && await scope.GrantAsync("GRP-5", target, cancellationToken) is not null;
        var known = await NamesAsync(scope.Db, session, names, cancellationToken);
        var pullOuts = names && session.Clients.Any() ? await PullOuts.FindAsync(scope.Db, session, cancellationToken) : new Dictionary<Guid, PullOutView>();
        var people = People(session, known, pullOuts);
        var actions = await ActionsAsync(scope, session, attended, await RollOffers.OfAsync(scope, session, unmarked, parameters, cancellationToken), cancellationToken);
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
            known[session.LocationId],
            session.RoomId is { } roomId ? new ChoiceView(roomId, known[roomId]) : null,
            [.. people.Where(person => person.Kind == BookingKind.Staff).OrderBy(person => person.Role)],
            names ? [.. people.Where(person => person.Kind is BookingKind.Client or BookingKind.Family).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)] : null,
            noClients ? 0 : session.Bookings.Count(booking => booking is { Active: true, Kind: BookingKind.Client or BookingKind.Family }),
            session.Capacity,
            noClients ? 0 : unmarked,
            actions,
            withRoster && actions.MayMove ? await HistoryAsync(scope, id, cancellationToken) : []);
    }

    /// <summary>A session of one client the person has nothing to do with reads like one that does not exist.</summary>
    private static async Task<bool> IsForeignAsync(ReadScope scope, Session session, CancellationToken cancellationToken) =>
        scope.Grant.IsLimitedTo(Limit.ForeignClientsBusy)
        && session.GroupId is null
        && session.Clients.Any()
        && !await scope.Reach.IsOwnAsync(AccessTarget.Session(session.Id), cancellationToken)
        && !await scope.Reach.IsCaseloadAsync(AccessTarget.Session(session.Id), cancellationToken);

    /// <summary>The session with its bookings, how many of its clients are not marked, whether somebody was there, and when it locks.</summary>
    private static async Task<(Session? Session, int Unmarked, bool Attended, AttendanceParameters Parameters)> FindAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var attended = SessionToChange.Attended(db, id);
        var found = await db.Sessions.Include(session => session.Bookings).Where(session => session.Id == id)
            .Select(session => new
            {
                Session = session,
                Unmarked = db.Bookings.Count(booking => booking.SessionId == session.Id && booking.Active && booking.Kind == BookingKind.Client
                    && !db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == booking.ResourceId
                        && record.Mark.Status != AttendanceStatus.Expected && record.Mark.Status != AttendanceStatus.CheckedIn)),
                Attended = attended.Any(),
                LockHours = db.ProgramParameters
                    .Where(row => row.ValidFrom <= session.Date && db.Groups.Any(group => group.Id == session.GroupId && db.Tracks.Any(track => track.Id == group.TrackId && track.ProgramId == row.ProgramId)))
                    .OrderByDescending(row => row.ValidFrom).Select(row => (int?)row.Attendance.AttendanceLockHours).FirstOrDefault(),
            })
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        return (found?.Session, found?.Unmarked ?? 0, found?.Attended == true, found?.LockHours is { } hours ? new AttendanceParameters { AttendanceLockHours = hours } : new AttendanceParameters());
    }

    /// <summary>What the place, the room and everybody who may be shown are called.</summary>
    private static Task<Dictionary<Guid, string>> NamesAsync(PortalDbContext db, Session session, bool names, CancellationToken cancellationToken)
    {
        var ids = session.Bookings.Where(booking => booking.Kind == BookingKind.Staff || (names && booking.Kind is BookingKind.Client or BookingKind.Family)).Select(booking => booking.ResourceId).ToList();
        return db.Staff.Where(staff => ids.Contains(staff.Id)).Select(staff => new { staff.Id, Name = staff.GivenName + " " + staff.FamilyName })
            .Concat(db.Clients.Where(client => ids.Contains(client.Id)).Select(client => new { client.Id, Name = (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName }))
            .Concat(db.FamilyContacts.Where(contact => ids.Contains(contact.Id)).Select(contact => new { contact.Id, Name = contact.Name + " (" + contact.Relationship + ")" }))
            .Concat(db.Locations.Where(location => location.Id == session.LocationId).Select(location => new { location.Id, location.Name }))
            .Concat(db.Rooms.Where(room => room.Id == session.RoomId).Select(room => new { room.Id, room.Name }))
            .ToDictionaryAsync(named => named.Id, named => named.Name, cancellationToken);
    }

    private static IReadOnlyList<SessionPersonView> People(Session session, Dictionary<Guid, string> known, IReadOnlyDictionary<Guid, PullOutView> pullOuts) =>
        [.. session.Bookings.Where(booking => booking.Kind != BookingKind.Room && known.ContainsKey(booking.ResourceId))
            .Select(booking => new SessionPersonView(booking.ResourceId, known[booking.ResourceId], booking.Kind, booking.Role, booking.ExemptReason.Length > 0, booking.Kind != BookingKind.Staff && booking.AddedAt > session.StartUtc)
            {
                PullOut = booking.Kind == BookingKind.Client ? pullOuts.GetValueOrDefault(booking.ResourceId) : null,
            })];

    private static async Task<SessionActionsView> ActionsAsync(ReadScope scope, Session session, bool attended, RollOffer roll, CancellationToken cancellationToken)
    {
        var target = AccessTarget.Session(session.Id);
        var open = session.RefuseChange(scope.Now) is null;
        var oneClient = session.GroupId is null && SessionKindFacts.Of(session.Kind).IsOneClient;
        var move = open ? await scope.GrantAsync("SES-4", target, cancellationToken) : null;
        var cancel = session.Status == SessionStatus.Cancelled || attended ? null : await scope.GrantAsync("SES-5", target, cancellationToken);
        var room = open ? await scope.GrantAsync("SES-6", target, cancellationToken) : null;
        var series = open && session.SeriesId is { } id && await scope.MayAsync("GRP-2", AccessTarget.Series(id), cancellationToken) ? new SeriesPlace(id, session.Occurrence ?? session.Date) : null;
        return new(Reaches(move), move?.NeedsReason == true, Reaches(cancel), room is not null, roll, series)
        {
            MayRepeat = open && session.SeriesId is null && oneClient && session.Clients.Any() && await scope.MayAsync("GRP-2", target, cancellationToken),
            MayChangeStaff = open && await scope.GrantAsync("SES-7", target, cancellationToken) is not null,
        };

        bool Reaches(Grant? grant) => grant is not null && (oneClient || !grant.IsLimitedTo(Limit.IndividualOnly));
    }

    private static async Task<IReadOnlyList<SessionChangeView>> HistoryAsync(ReadScope scope, Guid id, CancellationToken cancellationToken) =>
        await scope.Db.AuditEvents.Where(audit => audit.ObjectId == id && audit.Outcome == AuditOutcome.Done)
            .OrderByDescending(audit => audit.Sequence)
            .Take(MostChanges)
            .Select(audit => new SessionChangeView(audit.At, scope.Db.Users.Where(user => user.Id == audit.ActorId).Select(user => user.DisplayName).FirstOrDefault() ?? "", audit.Action, audit.Reason))
            .ToListAsync(cancellationToken);
}

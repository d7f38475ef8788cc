using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>Somebody is out: lists that day's sessions that have not begun, each with ranked colleagues who could take over, and names those under way (SES-7; B1, B5, B10).</summary>
public sealed class GetSubstitutes(ReadOperation read)
{
    /// <param name="staffId">Who is out; null lists who has sessions that day.</param>
    /// <param name="date">Null for today.</param>
    public Task<Result<SubstitutesView>> HandleAsync(Actor actor, Guid? staffId = null, DateOnly? date = null, CancellationToken cancellationToken = default) =>
        read.RunAsync(
            actor,
            OperationTable.Of<GetSubstitutes>(),
            staffId is { } id ? AccessTarget.Staff(id) : AccessTarget.None,
            async scope => await ReadAsync(scope, staffId, date ?? scope.Facts.Today, cancellationToken),
            cancellationToken);

    private static async Task<Result<SubstitutesView>> ReadAsync(ReadScope scope, Guid? asked, DateOnly date, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var own = scope.Grant.Scope == Scope.All ? null : scope.Facts.StaffId;
        var staffId = asked ?? own;
        var colleagues = await ColleaguesAsync(db, date, own, scope.Now, cancellationToken);
        var staff = await db.Staff.Where(member => staffId != null && (member.IsActive || member.Id == staffId))
            .Select(member => new
            {
                Member = member,
                IsOut = db.TimeOff.Any(off => off.StaffId == member.Id && off.Status == TimeOffStatus.Approved && off.From <= date && date <= off.To && off.Start == null),
            })
            .ToListAsync(cancellationToken);
        if (staff.Find(one => one.Member.Id == staffId) is not { Member: var chosen, IsOut: var isOut })
        {
            return staffId is null ? new SubstitutesView(date, scope.Facts.Today, null, "", colleagues, [], false, false) : Refusal.NotFound;
        }

        var standing = await db.Sessions.Include(session => session.Bookings)
            .Where(session => session.Date == date && session.Status == SessionStatus.Scheduled && session.EndUtc > scope.Now
                && session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.Active && booking.ResourceId == chosen.Id))
            .OrderBy(session => session.StartUtc).ThenBy(session => session.Id)
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var sessions = standing.Where(session => !session.HasStarted(scope.Now)).ToList();
        var search = await SubstituteSearch.LoadAsync(db, [.. staff.Select(one => one.Member).Where(member => member.Id != chosen.Id && member.IsActive)], date, sessions, cancellationToken);
        var callOff = await scope.GrantAsync("SES-5", AccessTarget.None, cancellationToken);
        return new SubstitutesView(
            date, scope.Facts.Today, chosen.Id, chosen.FullName, colleagues, Views(sessions, search, chosen.Id, callOff), await scope.MayAsync("STF-6b", AccessTarget.None, cancellationToken), isOut)
        {
            UnderWay = [.. standing.Where(session => session.HasStarted(scope.Now)).Select(session => new SessionUnderWayView(
                session.Id, SessionKindFacts.Of(session.Kind).IsOneClient ? "" : session.Title, session.Kind, session.Start, session.End))],
        };
    }

    private static IReadOnlyList<SessionToCoverView> Views(IReadOnlyList<Session> sessions, SubstituteSearch search, Guid outId, Grant? callOff)
    {
        var found = sessions.Select(session =>
        {
            var role = session.LeadId == outId ? BookingRole.Lead : BookingRole.CoLead;
            return (Session: session, Role: role, Found: search.For(session, role));
        }).ToList();
        var best = SubstituteRanking.Preselect([.. found.Select(one => (one.Session.Slot, one.Found.Candidates))]);
        return [.. found.Select((one, i) => View(one.Session, one.Role, one.Found, best[i], callOff))];
    }

    private static SessionToCoverView View(
        Session session, BookingRole role, (IReadOnlyList<SubstituteCandidate> Candidates, IReadOnlyList<Refusal> Unavailable) found, Guid? best, Grant? callOff)
    {
        var oneClient = SessionKindFacts.Of(session.Kind).IsOneClient;
        return new SessionToCoverView(
            session.Id, session.Version, oneClient ? "" : session.Title, session.Kind, session.Start, session.End, role, session.Clients.Count(),
            callOff is not null && (oneClient || !callOff.IsLimitedTo(Limit.IndividualOnly)), found.Candidates, best, found.Unavailable);
    }

    private static async Task<IReadOnlyList<BusyColleagueView>> ColleaguesAsync(PortalDbContext db, DateOnly date, Guid? own, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var busy = await (
            from session in db.Sessions
            where session.Date == date && session.Status == SessionStatus.Scheduled && session.StartUtc > now
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.Kind == BookingKind.Staff && booking.Active && (own == null || booking.ResourceId == own)
            join member in db.Staff on booking.ResourceId equals member.Id
            select new { member.Id, member.GivenName, member.FamilyName }).ToListAsync(cancellationToken);
        return
        [
            .. from row in busy
               group row by (row.Id, row.GivenName, row.FamilyName) into person
               orderby person.Key.FamilyName, person.Key.GivenName
               select new BusyColleagueView(person.Key.Id, $"{person.Key.GivenName} {person.Key.FamilyName}", person.Count()),
        ];
    }
}

using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>What a proposal does to one client's authorisations, and which of its dates they do not reach (E3, E4).</summary>
/// <param name="IsShown">Whoever asks may see it (AUT-1); the others are told only that a reason is needed.</param>
/// <param name="NotCovered">Proposed dates, ascending.</param>
internal sealed record ProposedCover(Guid ClientId, string Name, bool IsShown, AuthorizationCover Cover, IReadOnlyList<DateOnly> NotCovered)
{
    private const int DaysAhead = 180;

    /// <summary>One for each client who has any authorisation. One query, two more where there are some.</summary>
    /// <param name="added">Not booked yet, of kinds of any sort.</param>
    /// <param name="left">Sessions that move away from their dates, or go.</param>
    public static async Task<IReadOnlyList<ProposedCover>> LoadAsync(
        PortalDbContext db, AccessFacts facts, IReadOnlyCollection<Guid> clientIds, IReadOnlyCollection<WeekSession> added, DateTimeOffset now, CancellationToken cancellationToken,
        IReadOnlyCollection<Guid>? left = null)
    {
        if (clientIds.Count == 0 || added.Count == 0)
        {
            return [];
        }

        var permitted = await PermittedAsync(db, facts, clientIds, cancellationToken);
        if (permitted.Count == 0)
        {
            return [];
        }

        var withSome = permitted.ConvertAll(client => client.Id);
        var ahead = facts.Today.AddDays(DaysAhead);
        var lastAdded = added.Max(session => session.Date);
        var days = await WeekHours.LoadDaysAsync(
            db, db.Clients.Where(client => withSome.Contains(client.Id)), permitted.Min(client => client.Rows.Min(row => row.Start)), lastAdded > ahead ? lastAdded : ahead, now, cancellationToken, added, left);
        return [.. permitted.Select(client => Of(client, days.GetValueOrDefault(client.Id, []), added.Where(session => session.ClientId == client.Id), facts.Today)).OfType<ProposedCover>()];
    }

    /// <summary>Sessions not booked yet, as hours are counted from them.</summary>
    public static IReadOnlyList<WeekSession> Sessions(Guid clientId, IEnumerable<Session> sessions) =>
        [.. sessions.Select(session => Session(clientId, session.Date, session.Slot, session.TimeZone, session.Kind, session.Breaks))];

    public static WeekSession Session(Guid clientId, DateOnly date, UtcSlot slot, string zone, SessionKind kind, IReadOnlyList<SessionBreak>? breaks = null) =>
        new(clientId, date, slot, zone, breaks ?? [], kind, IsHeld: true, AttendanceStatus.Expected, null, null);

    /// <summary>What stands against one date, one conflict for each client it is not permitted for.</summary>
    public static IEnumerable<Conflict> Against(IEnumerable<ProposedCover> covers, DateOnly date) =>
        covers.Where(cover => cover.NotCovered.Contains(date)).Select(cover => cover.Conflict(date));

    public ClientCoverView? View => IsShown ? new(ClientId, Name, Cover.LastCovered, Cover.FirstUncovered) : null;

    /// <summary>Saved only with a reason (E4); nothing of the authorisation is said to those who may not see it.</summary>
    public Conflict Conflict(DateOnly date) => new(ConflictLevel.Override, !IsShown ? new Refusal("authorization.reason", Name, date)
        : Cover.LastCovered is { } last && last < date ? new Refusal("authorization.not-covered", Name, last, date)
        : new Refusal("authorization.none-covers", Name, date));

    private static ProposedCover? Of(Permitted client, IReadOnlyList<ServiceDay> days, IEnumerable<WeekSession> added, DateOnly today)
    {
        if (AuthorizationCover.Of(client.Rows, days, today) is not { } cover)
        {
            return null;
        }

        var rules = days.ToDictionary(day => day.Date, day => day.Rules);
        var counted = added.Where(session => rules.TryGetValue(session.Date, out var held) && held.Counts(session.Kind)).Select(session => session.Date);
        return new(client.Id, client.Name, client.IsShown, cover, [.. counted.Intersect(cover.Uncovered).Order()]);
    }

    private static async Task<List<Permitted>> PermittedAsync(PortalDbContext db, AccessFacts facts, IReadOnlyCollection<Guid> clientIds, CancellationToken cancellationToken)
    {
        var team = Reach.TeamClientsOf(db, facts);
        var rows = await (
            from row in db.Authorizations
            where clientIds.Contains(row.ClientId)
            join stay in db.Enrollments on row.EnrollmentId equals stay.Id
            where stay.Status != EnrollmentStatus.Discharged && stay.Status != EnrollmentStatus.Alumni && stay.Status != EnrollmentStatus.Declined
            join client in db.Clients on row.ClientId equals client.Id
            select new
            {
                Authorization = row,
                Name = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                IsTeam = team.Any(own => own.Id == client.Id),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Authorization.ClientId).Select(client => new Permitted(
                client.Key, client.First().Name, new ClientRights(facts, isOwn: false, client.First().IsTeam).May("AUT-1"), [.. client.Select(row => row.Authorization)])),
        ];
    }

    private sealed record Permitted(Guid Id, string Name, bool IsShown, IReadOnlyList<Authorization> Rows);
}

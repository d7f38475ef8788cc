using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What has to be known before clients join a group: the group, the sessions to come, who holds places, and what stands against each date.</summary>
/// <param name="Sessions">Tracked, not started, within the period and on the days asked for; ascending.</param>
/// <param name="Places">Members booked a session.</param>
/// <param name="Overlapping">Memberships of the group that overlap the period.</param>
internal sealed record NewMembers(
    Group Group,
    Series Series,
    DateOnly Today,
    bool HasStarted,
    Population? Population,
    IReadOnlyList<Client> Clients,
    IReadOnlyList<Session> Sessions,
    IReadOnlyDictionary<Guid, int> Places,
    IReadOnlyList<(GroupMembership Membership, DateOnly BirthDate)> Overlapping,
    IReadOnlyList<SlotVerdict> Verdicts)
{
    private const int AdultFrom = 18;

    /// <summary>Null when the group, or a client within reach, is not there.</summary>
    /// <param name="grant">Whose reach counts; null when the clients are known to be within it.</param>
    public static async Task<NewMembers?> LoadAsync(PortalDbContext db, Grant? grant, AddGroupMembersCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var group = await db.Groups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == command.GroupId, cancellationToken);
        var clientIds = command.ClientIds.Distinct().ToList();
        var clients = group is null ? [] : await (grant is null ? db.Clients : WithinReach(db, grant, group)).Where(c => clientIds.Contains(c.Id)).AsNoTracking().ToListAsync(cancellationToken);
        if (group is null || clients.Count != clientIds.Count)
        {
            return null;
        }

        var series = await db.Series.AsNoTracking().AsSingleQuery().FirstAsync(s => s.Id == group.SeriesId, cancellationToken); // A handful of staff by a few left-out dates.
        var sessions = await SessionsAsync(db, group, command, now, cancellationToken);
        return new NewMembers(
            group,
            series,
            ZoneTime.ServiceDate(now, series.TimeZone),
            await db.Sessions.AnyAsync(s => s.GroupId == group.Id && s.StartUtc <= now && s.Status == SessionStatus.Scheduled, cancellationToken),
            await db.Tracks.Where(t => t.Id == group.TrackId).Select(t => (Population?)t.Population).FirstOrDefaultAsync(cancellationToken),
            clients,
            sessions,
            await PlacesAsync(db, group, command, now, cancellationToken),
            await OverlappingAsync(db, command, cancellationToken),
            await ConflictCheck.FindAsync(db, Proposal(group, series.LocationId, sessions, clientIds), now, cancellationToken));
    }

    /// <summary>Whoever edits only the own groups reaches their track's clients and the own caseload.</summary>
    public static IQueryable<Client> WithinReach(PortalDbContext db, Grant grant, Group group) =>
        grant.Scope == Scope.All
            ? db.Clients
            : db.Clients.Where(client => Reach.CaseloadOf(db, grant.Facts).Any(own => own.Id == client.Id)
                || db.Enrollments.Any(e => e.ClientId == client.Id
                    && (e.Status == EnrollmentStatus.Active || e.Status == EnrollmentStatus.OnHold || e.Status == EnrollmentStatus.Tapering)
                    && db.EnrollmentTracks.Any(t => t.EnrollmentId == e.Id && t.TrackId == group.TrackId && (t.To == null || t.To >= grant.Facts.Today))));

    /// <summary>B8: somebody under 18 beside somebody who is not, or beside a track for the others.</summary>
    public bool MixesAges(DateOnly on)
    {
        var minors = Clients.Select(client => client.BirthDate)
            .Concat(Overlapping.Where(other => other.Membership.FamilyContactId is null).Select(other => other.BirthDate))
            .Select(born => IsMinor(born, on))
            .Concat(Population is { } population ? [population == Domain.Tracks.Population.Adolescent] : Array.Empty<bool>())
            .ToHashSet();
        return minors.Count > 1;
    }

    /// <summary>The same clients on fewer sessions.</summary>
    public NewMembers On(DateOnly from, WeekdaySet days) => this with
    {
        Sessions = [.. Sessions.Where(session => session.Date >= from && days.Contains(session.Date.DayOfWeek))],
        Verdicts = [.. Verdicts.Where(verdict => verdict.Slot.Local.Date >= from && days.Contains(verdict.Slot.Local.Date.DayOfWeek))],
    };

    public static BookingProposal Proposal(Group group, Guid locationId, IReadOnlyList<Session> sessions, IReadOnlyList<Guid> clientIds) =>
        new(group.Kind, locationId, null, [.. sessions.Select(s => new ProposedSlot(new(s.Date, s.Start, s.End), s.Slot) { JoinsId = s.Id })])
        {
            ClientIds = clientIds,
            GivesPlaces = true,
            Except = [.. sessions.Select(s => s.Id)],
        };

    private static bool IsMinor(DateOnly born, DateOnly on) => born.AddYears(AdultFrom) > on;

    private static async Task<List<Session>> SessionsAsync(PortalDbContext db, Group group, AddGroupMembersCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions
            .Where(s => s.GroupId == group.Id && s.Date >= command.From && (command.Until == null || s.Date <= command.Until) && s.StartUtc > now && s.Status == SessionStatus.Scheduled)
            .OrderBy(s => s.StartUtc)
            .ToListAsync(cancellationToken);
        return [.. sessions.Where(s => command.Weekdays == WeekdaySet.None || command.Weekdays.Contains(s.Date.DayOfWeek))];
    }

    private static async Task<IReadOnlyDictionary<Guid, int>> PlacesAsync(PortalDbContext db, Group group, AddGroupMembersCommand command, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Sessions
            .Where(s => s.GroupId == group.Id && s.Date >= command.From && s.StartUtc > now)
            .Select(s => new { s.Id, Taken = s.Bookings.Count(b => b.Active && b.Role == BookingRole.Member && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)) })
            .ToDictionaryAsync(s => s.Id, s => s.Taken, cancellationToken);

    private static async Task<IReadOnlyList<(GroupMembership, DateOnly)>> OverlappingAsync(PortalDbContext db, AddGroupMembersCommand command, CancellationToken cancellationToken)
    {
        var rows = await db.GroupMemberships.AsNoTracking()
            .Where(m => m.GroupId == command.GroupId && (m.To == null || m.To >= command.From) && (command.Until == null || m.From <= command.Until))
            .Join(db.Clients, m => m.ClientId, c => c.Id, (m, c) => new { m, c.BirthDate })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.m, row.BirthDate))];
    }
}

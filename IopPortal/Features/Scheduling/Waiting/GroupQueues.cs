using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>Reads waitlists, and who could take a place, by the same check that gives the place; a bounded number of queries whatever the numbers.</summary>
internal static class GroupQueues
{
    /// <summary>One group's; null when nobody waits for it.</summary>
    public static async Task<GroupQueue?> FindAsync(PortalDbContext db, Guid groupId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waits = await WaitsAsync(db, groupId, now, cancellationToken);
        return await QueuesAsync(db, waits, freeOnly: false, now, cancellationToken) is [var queue, ..] ? queue : null;
    }

    /// <summary>Those of all groups with a free place somebody waits for.</summary>
    public static async Task<IReadOnlyList<GroupQueue>> WithFreePlacesAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waits = await WaitsAsync(db, null, now, cancellationToken);
        return await QueuesAsync(db, waits, freeOnly: true, now, cancellationToken);
    }

    private static async Task<IReadOnlyList<GroupQueue>> QueuesAsync(PortalDbContext db, List<Wait> waits, bool freeOnly, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (waits.Count == 0)
        {
            return [];
        }

        var all = waits.ToLookup(wait => wait.Group.Id);
        var sessions = (await SessionsAsync(db, [.. all.Select(group => group.Key)], now, cancellationToken)).ToLookup(row => row.Session.GroupId!.Value);
        var seen = all.Select(group => Look(group.First(), [.. sessions[group.Key]])).Where(look => !freeOnly || look.Free is not null).ToList();
        if (seen.Count == 0)
        {
            return [];
        }

        var groups = seen.Select(look => all[look.Group.Id].ToList()).ToList();
        var members = (await MembersAsync(db, [.. seen.Select(look => look.Group.Id)], now, cancellationToken)).ToLookup(row => row.Membership.GroupId);
        var verdicts = await ConflictCheck.FindForEachAsync(
            db, [.. groups.Zip(seen, (group, look) => NewMembers.Proposal(look.Group, look.LocationId, look.Sessions, [.. group.Select(wait => wait.Client.Id)]))], now, cancellationToken);
        return [.. groups.Select((group, index) => Queue(group, seen[index], [.. members[seen[index].Group.Id]], verdicts[index], now))];
    }

    private static Look Look(Wait wait, IReadOnlyList<(Session Session, int Taken)> coming)
    {
        var free = FreePlaces.Of([.. coming.Select(row => new SessionPlaces(row.Session.Date, row.Session.Capacity, row.Taken))]);
        var from = free?.From ?? (coming.Count > 0 ? coming[0].Session.Date : DateOnly.MinValue);
        return new Look(
            wait.Group, wait.Series.LocationId, free, from,
            [.. coming.Select(row => row.Session).Where(session => session.Date >= from)],
            coming.ToDictionary(row => row.Session.Id, row => row.Taken));
    }

    private static GroupQueue Queue(IEnumerable<Wait> waits, Look look, IReadOnlyList<(GroupMembership, DateOnly)> members, ILookup<Guid, SlotVerdict> verdicts, DateTimeOffset now)
    {
        var byId = waits.ToDictionary(wait => wait.Entry.Id);
        var ordered = WaitlistOrder.Of(byId.Values.Select(wait => wait.Entry)).Select(entry => byId[entry.Id]);
        return new GroupQueue(look.Group, look.Free, [.. ordered.Select((wait, index) => new QueuedClient(wait.Entry, wait.Client, index + 1, Reasons(wait, look, members, verdicts, now)))]);
    }

    private static IReadOnlyList<Refusal> Reasons(Wait wait, Look look, IReadOnlyList<(GroupMembership Membership, DateOnly)> members, ILookup<Guid, SlotVerdict> verdicts, DateTimeOffset now)
    {
        var today = ZoneTime.ServiceDate(now, wait.Series.TimeZone);
        var from = look.From < today ? today : look.From;
        var joining = new NewMembers(
            wait.Group, wait.Series, today, wait.HasStarted, wait.Population, [wait.Client], look.Sessions, look.Places,
            [.. members.Where(other => other.Membership.To is not { } last || last >= from)], [.. verdicts[wait.Client.Id]]);
        var command = new AddGroupMembersCommand(Guid.Empty, wait.Group.Id, [wait.Client.Id], from, null, WeekdaySet.None);
        return
        [
            .. wait.Client.IsArchived ? [new Refusal("client.archived")] : Array.Empty<Refusal>(),
            .. MembershipCheck.Of(joining, command).Where(refusal => refusal.Code is not ("group.full" or "group.too-many")), // That holds for everybody.
            .. joining.MixesAges(from) ? [new Refusal("waitlist.age", wait.Client.DisplayName)] : Array.Empty<Refusal>(),
        ];
    }

    private static Task<List<Wait>> WaitsAsync(PortalDbContext db, Guid? groupId, DateTimeOffset now, CancellationToken cancellationToken) => (
        from entry in db.Waitlist.AsNoTracking()
        where entry.EndedAt == null && (groupId == null || entry.GroupId == groupId)
        join client in db.Clients on entry.ClientId equals client.Id
        join found in db.Groups on entry.GroupId equals found.Id
        join series in db.Series on found.SeriesId equals series.Id
        select new Wait(
            entry, client, found, series,
            db.Tracks.Where(track => track.Id == found.TrackId).Select(track => (Population?)track.Population).FirstOrDefault(),
            db.Sessions.Any(session => session.GroupId == found.Id && session.StartUtc <= now && session.Status == SessionStatus.Scheduled)))
        .AsSingleQuery()
        .ToListAsync(cancellationToken);

    private static async Task<IEnumerable<(Session Session, int Taken)>> SessionsAsync(PortalDbContext db, List<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await db.Sessions.AsNoTracking()
            .Where(s => s.GroupId != null && groups.Contains(s.GroupId.Value) && s.StartUtc > now && s.Status == SessionStatus.Scheduled)
            .OrderBy(s => s.StartUtc)
            .Select(s => new { Session = s, Taken = s.Bookings.Count(b => b.Active && b.Role == BookingRole.Member && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)) })
            .ToListAsync(cancellationToken);
        return rows.Select(row => (row.Session, row.Taken));
    }

    private static async Task<IEnumerable<(GroupMembership Membership, DateOnly BirthDate)>> MembersAsync(PortalDbContext db, List<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var rows = await db.GroupMemberships.AsNoTracking()
            .Where(m => groups.Contains(m.GroupId) && (m.To == null || m.To >= yesterday))
            .Join(db.Clients, m => m.ClientId, c => c.Id, (m, c) => new { m, c.BirthDate })
            .ToListAsync(cancellationToken);
        return rows.Select(row => (row.m, row.BirthDate));
    }

    private sealed record Wait(WaitlistEntry Entry, Client Client, Group Group, Series Series, Population? Population, bool HasStarted);
}

using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Opens one group: facts, members, sessions to come with the skipped dates, and the latest past ones (SES-1; names as in GRP-5).</summary>
public sealed class GetGroup(ReadOperation read)
{
    private const int ComingShown = 40;

    private const int PastShown = 10;

    public Task<Result<GroupView>> HandleAsync(Actor actor, Guid groupId, CancellationToken cancellationToken = default) =>
        read.RunAsync<GroupView>(actor, OperationTable.Of<GetGroup>(), AccessTarget.None, async scope =>
        {
            if (await FactsAsync(scope.Db, groupId, cancellationToken) is not { } facts)
            {
                return Refusal.NotFound;
            }

            var target = AccessTarget.Group(groupId);
            var seesClients = !scope.Grant.IsLimitedTo(Limit.NoClients);
            var seesNames = seesClients && await scope.MayAsync("GRP-5", target, cancellationToken);
            var today = ZoneTime.ServiceDate(scope.Now, facts.Series.TimeZone);
            var members = seesClients ? await MembersAsync(scope.Db, groupId, today < facts.Series.LastDate ? today : facts.Series.LastDate, cancellationToken) : [];
            var sessions = (await SessionsAsync(scope, facts.Series, groupId, seesClients, cancellationToken)).ToList();
            var next = sessions.Where(row => !row.IsOver && row.Slot.Date >= today).Select(row => row.Row).FirstOrDefault(row => row is { SessionId: not null, IsCancelled: false });
            if (seesNames)
            {
                scope.Opened(groupId);
            }

            return new GroupView(
                facts.Group.Id, facts.Group.Name, facts.Group.DiscreetTitle, facts.Group.Kind, facts.Group.Modality, facts.Group.Enrolment, facts.Group.MinSize, facts.Group.Capacity,
                facts.TrackCode, facts.TrackName, facts.TrackColor, facts.Series.Rule, facts.Series.Breaks, facts.Series.Delivery, facts.Location, facts.Room, facts.Staff, today,
                seesClients ? next?.Booked ?? members.Count(member => Covers(member, facts.Series.LastDate)) : null,
                next?.Slot.Date,
                seesNames ? members : null,
                [.. sessions.Where(row => row.Slot.Date >= today && !row.IsOver).Select(row => row.Row)],
                [.. sessions.Where(row => row.Slot.Date < today || row.IsOver).Select(row => row.Row).Reverse()],
                await scope.MayAsync("GRP-3", target, cancellationToken),
                await scope.MayAsync("GRP-2", target, cancellationToken) ? facts.Series.Id : null,
                await scope.MayAsync("ATT-1", target, cancellationToken),
                await scope.MayAsync("ENR-6", target, cancellationToken));
        }, cancellationToken);

    private static async Task<GroupFacts?> FactsAsync(PortalDbContext db, Guid groupId, CancellationToken cancellationToken) =>
        await db.Groups.Where(g => g.Id == groupId)
            .Join(db.Series, g => g.SeriesId, s => s.Id, (g, s) => new { g, s })
            .Select(row => new GroupFacts(
                row.g,
                row.s,
                db.Tracks.Where(track => track.Id == row.g.TrackId).Select(track => track.Code).FirstOrDefault(),
                db.Tracks.Where(track => track.Id == row.g.TrackId).Select(track => track.Name).FirstOrDefault(),
                db.Tracks.Where(track => track.Id == row.g.TrackId).Select(track => track.Color).FirstOrDefault(),
                db.Locations.Where(site => site.Id == row.s.LocationId).Select(site => site.Name).First(),
                db.Rooms.Where(room => room.Id == row.s.RoomId).Select(room => room.Name).FirstOrDefault(),
                row.s.Staff.Join(db.Staff, staff => staff.StaffId, member => member.Id, (staff, member) => new GroupStaffRow(member.Id, member.GivenName + " " + member.FamilyName, member.Discipline, staff.Role)).ToList()))
            .AsSingleQuery() // A handful of staff by a few left-out dates.
            .FirstOrDefaultAsync(cancellationToken);

    private static bool Covers(GroupMemberRow member, DateOnly date) => member.Periods.Any(period => period.From <= date && (period.Until is not { } last || date <= last));

    /// <summary>Everybody whose place has not ended on a day, with the places before it: they tell a pause from a late start.</summary>
    private static async Task<List<GroupMemberRow>> MembersAsync(PortalDbContext db, Guid groupId, DateOnly on, CancellationToken cancellationToken)
    {
        var rows = await db.GroupMemberships
            .Where(m => m.GroupId == groupId && db.GroupMemberships.Any(held => held.GroupId == groupId && held.ClientId == m.ClientId && held.FamilyContactId == m.FamilyContactId && (held.To == null || held.To >= on)))
            .Join(db.Clients, m => m.ClientId, c => c.Id, (m, c) => new { m, c })
            .OrderBy(row => row.c.FamilyName).ThenBy(row => row.c.Id).ThenBy(row => row.m.From)
            .Select(row => new
            {
                row.m.Id,
                row.m.ClientId,
                row.m.FamilyContactId,
                Name = row.m.FamilyContactId == null
                    ? (row.c.PreferredName == "" ? row.c.GivenName : row.c.PreferredName) + " " + row.c.FamilyName
                    : db.FamilyContacts.Where(contact => contact.Id == row.m.FamilyContactId).Select(contact => contact.Name).First(),
                row.m.To,
                Period = new PlacePeriod(row.m.From, row.m.To, row.m.Weekdays, row.m.Reason == PauseMembership.Reason),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.ClientId, row.FamilyContactId)).Select(places => new GroupMemberRow(
                places.First(place => place.To is not { } last || last >= on).Id,
                places.Key.ClientId, places.First().Name, places.Key.FamilyContactId is not null, [.. places.Select(place => place.Period)])),
        ];
    }

    private static async Task<IEnumerable<(LocalSlot Slot, bool IsOver, GroupSessionRow Row)>> SessionsAsync(ReadScope scope, Series series, Guid groupId, bool seesClients, CancellationToken cancellationToken)
    {
        var (db, now) = (scope.Db, scope.Now);
        var all = db.Sessions.Where(s => s.GroupId == groupId && s.Status != SessionStatus.Draft).Select(s => new
        {
            s.Id,
            s.Date,
            s.Start,
            s.End,
            s.EndUtc,
            s.StartUtc,
            s.Status,
            s.CancelReason,
            s.IsException,
            Booked = s.Bookings.Count(b => b.Active && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)),
            Open = s.Bookings.Count(b => b.Active && b.Kind == BookingKind.Client
                && !db.Attendance.Any(a => a.SessionId == s.Id && a.ClientId == b.ResourceId && a.Mark.Status != AttendanceStatus.Expected && a.Mark.Status != AttendanceStatus.CheckedIn)),
        });
        var both = await all.Where(s => s.EndUtc > now).OrderBy(s => s.StartUtc).Take(ComingShown)
            .Concat(all.Where(s => s.EndUtc <= now).OrderByDescending(s => s.StartUtc).Take(PastShown))
            .ToListAsync(cancellationToken);
        var coming = both.Where(s => s.EndUtc > now).OrderBy(s => s.StartUtc).ToList();
        var past = both.Where(s => s.EndUtc <= now).OrderByDescending(s => s.StartUtc).ToList();
        var (first, last) = (past.Count == PastShown ? past[^1].Date : DateOnly.MinValue, coming.Count == ComingShown ? coming[^1].Date : DateOnly.MaxValue);
        var meetings = past.Concat(coming).Select(s => (
            new LocalSlot(s.Date, s.Start, s.End),
            s.EndUtc <= now,
            new GroupSessionRow(
                s.Id, new(s.Date, s.Start, s.End), s.Status == SessionStatus.Cancelled, s.IsException, s.CancelReason,
                seesClients ? s.Booked : null, s.EndUtc <= now && s.Status == SessionStatus.Scheduled && s.Open > 0)));
        var skips = series.Skips.Where(skip => first <= skip.Date && skip.Date <= last).Select(skip => (
            new LocalSlot(skip.Date, series.Start, series.End),
            false,
            new GroupSessionRow(null, new(skip.Date, series.Start, series.End), false, false, skip.Reason, null, false)));
        return meetings.Concat(skips).OrderBy(row => row.Item1.Date).ThenBy(row => row.Item1.Start);
    }

    private sealed record GroupFacts(
        Group Group, Series Series, string? TrackCode, string? TrackName, int TrackColor, string Location, string? Room, List<GroupStaffRow> Staff);
}

using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>Who is in care today, on which track, in whose places, who waits, and who leaves in the week: five queries.</summary>
internal sealed record BoardCensus(IReadOnlyList<TrackTag> Tracks, IReadOnlyList<BoardStayView> Stays, IReadOnlyList<GroupPlacesView> Places, IReadOnlyList<WaitingView> Waiting)
{
    /// <summary>Referrals this young are asked how soon a first visit was offered.</summary>
    private const int DaysBack = 84;

    private const int DaysAhead = 6;

    public static async Task<BoardCensus> LoadAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var stays = await StaysAsync(reach, cancellationToken);
        var places = await PlacesAsync(reach, cancellationToken);
        var waiting = await WaitingAsync(reach, cancellationToken);
        var seen = stays.Select(stay => stay.TrackId).Concat(places.Select(group => (Guid?)group.TrackId)).ToHashSet();
        var tracks = await reach.Db.Tracks.OrderBy(track => track.Name)
            .Select(track => new TrackTag(track.Id, track.Code, track.Name, track.Color)).ToListAsync(cancellationToken);
        return new([.. tracks.Where(track => seen.Contains(track.Id))], stays, places, waiting);
    }

    private static async Task<IReadOnlyList<BoardStayView>> StaysAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var (db, first, last, today, since) = (reach.Db, reach.Week, reach.LastDay, reach.Today, reach.Today.AddDays(-DaysBack));
        var rows = await (
            from stay in db.Enrollments
            where stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering
                || stay.Status == EnrollmentStatus.Referred || stay.Status == EnrollmentStatus.Scheduled || stay.Status == EnrollmentStatus.Waitlisted
                || (stay.DischargeDate >= first && stay.DischargeDate <= last) || stay.ReferralDate >= since
            join client in reach.Clients on stay.ClientId equals client.Id
            where !client.IsArchived
            orderby client.FamilyName, client.GivenName, stay.Id
            select new
            {
                stay.Id,
                stay.ClientId,
                client.PreferredName,
                client.GivenName,
                client.FamilyName,
                stay.Status,
                stay.ReferralDate,
                stay.DischargeDate,
                stay.DischargeReason,
                stay.ExpectedDischarge,
                TrackId = db.EnrollmentTracks.Where(follows => follows.EnrollmentId == stay.Id)
                    .OrderByDescending(follows => follows.From <= today && (follows.To == null || today <= follows.To)).ThenByDescending(follows => follows.From).ThenBy(follows => follows.Id)
                    .Select(follows => (Guid?)follows.TrackId).FirstOrDefault(),
                Offered = stay.ReferralDate < since ? null : stay.FirstOfferedDate ?? db.Bookings
                    .Where(booking => booking.Kind == BookingKind.Client && booking.ResourceId == stay.ClientId)
                    .Join(db.Sessions.Where(session => session.Status == SessionStatus.Scheduled && session.Date >= stay.ReferralDate), booking => booking.SessionId, session => session.Id, (_, session) => (DateOnly?)session.Date)
                    .Min(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new BoardStayView(
                row.Id, row.ClientId, reach.Name(row.PreferredName, row.GivenName, row.FamilyName), row.Status, row.TrackId, row.ReferralDate, row.Offered,
                row.DischargeDate ?? row.ExpectedDischarge, row.DischargeReason)),
        ];
    }

    /// <summary>The groups of tracks that go on, begun by the end of the week that follows the date, each with who holds a place on the date.</summary>
    private static async Task<IReadOnlyList<GroupPlacesView>> PlacesAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var (db, today, soon) = (reach.Db, reach.Today, reach.Today.AddDays(DaysAhead));
        var groups = await reach.Groups
            .Where(group => group.TrackId != null
                && db.Series.Any(series => series.Id == group.SeriesId && series.LastDate >= today)
                && db.Sessions.Any(session => session.GroupId == group.Id && session.Date <= soon))
            .OrderBy(group => group.Name)
            .Select(group => new { group.Id, group.Name, TrackId = group.TrackId!.Value, group.Capacity, group.MinSize })
            .ToListAsync(cancellationToken);
        var ids = groups.ConvertAll(group => group.Id);
        var members = (await (
            from membership in db.GroupMemberships
            where ids.Contains(membership.GroupId) && membership.From <= today && (membership.To == null || today <= membership.To)
            join client in db.Clients on membership.ClientId equals client.Id
            orderby client.FamilyName, client.GivenName, client.Id
            select new { membership.GroupId, client.Id, client.PreferredName, client.GivenName, client.FamilyName }).ToListAsync(cancellationToken))
            .ToLookup(row => row.GroupId, row => new BoardPersonView(row.Id, reach.Name(row.PreferredName, row.GivenName, row.FamilyName)));
        return [.. groups.Select(group => new GroupPlacesView(group.Id, group.Name, group.TrackId, group.Capacity, group.MinSize, [.. members[group.Id]]))];
    }

    private static async Task<IReadOnlyList<WaitingView>> WaitingAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in reach.Db.Waitlist
            where entry.EndedAt == null
            join @group in reach.Groups on entry.GroupId equals @group.Id
            join client in reach.Db.Clients on entry.ClientId equals client.Id
            orderby entry.JoinedAt, entry.Id
            select new { entry.Id, entry.JoinedAt, ClientId = client.Id, client.PreferredName, client.GivenName, client.FamilyName, GroupId = @group.Id, Group = @group.Name, @group.TrackId })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new WaitingView(
                row.Id, new(row.ClientId, reach.Name(row.PreferredName, row.GivenName, row.FamilyName)), row.GroupId, row.Group, row.TrackId, ZoneTime.ServiceDate(row.JoinedAt, reach.Facts.Zone))),
        ];
    }
}

using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>A change of one session that one client has not said to have seen.</summary>
internal sealed record UnseenChange(
    Guid SessionId,
    Guid ClientId,
    ScheduleChangeKind Change,
    DateOnly OldDate,
    TimeOnly OldStart,
    DateTimeOffset ChangedAt,
    string Name,
    string Phone,
    bool SafeToLeaveMessage,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    DateTimeOffset StartUtc,
    string Zone,
    bool IsCancelled,
    string Title,
    string Room,
    bool IsPart2,
    long Version,
    List<FeedFetch> Fetches)
{
    private const int MostRows = 500;

    private DateTimeOffset? NewStart => IsCancelled ? null : StartUtc;

    private DateTimeOffset OldStartUtc => ZoneTime.NearestInstant(OldDate, OldStart, Zone);

    /// <summary>Near in time, by where the sessions stood or where they stand. One query.</summary>
    /// <param name="everybody">Else only sessions the actor leads.</param>
    public static Task<List<UnseenChange>> LoadAsync(PortalDbContext db, AccessFacts facts, bool everybody, DateTimeOffset now, int hours, CancellationToken cancellationToken)
    {
        var (first, last) = (DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(now.AddHours(hours).UtcDateTime).AddDays(1)); // Local dates, wherever the place is.
        ScheduleChangeKind[] kinds = [.. Enum.GetValues<ScheduleChangeKind>().Where(ChangeCallRule.IsNews)];
        var unseen = db.ScheduleNotices.Where(notice => notice.SeenAt == null && notice.Kind == BookingKind.Client && kinds.Contains(notice.Change));
        var near = unseen.Where(notice => notice.OldDate >= first && notice.OldDate <= last).Select(notice => notice.Id)
            .Union(db.Sessions.Where(session => session.Date >= first && session.Date <= last).Join(unseen, session => session.Id, notice => notice.SessionId, (_, notice) => notice.Id));
        return (from notice in db.ScheduleNotices
                where near.Contains(notice.Id)
                join session in db.Sessions on notice.SessionId equals session.Id
                where session.Status != SessionStatus.Draft
                    && db.Bookings.Any(own => own.SessionId == session.Id && own.Kind == BookingKind.Client && own.ResourceId == notice.PersonId && own.ExemptReason == "")
                    && (everybody || db.Bookings.Any(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.ResourceId == facts.StaffId))
                join client in db.Clients on notice.PersonId equals client.Id
                orderby notice.At, notice.Id
                select new UnseenChange(
                    session.Id,
                    client.Id,
                    notice.Change,
                    notice.OldDate,
                    notice.OldStart,
                    notice.At,
                    (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName,
                    client.Phone,
                    client.SafeToLeaveMessage,
                    session.Date,
                    session.Start,
                    session.End,
                    session.StartUtc,
                    session.TimeZone,
                    session.Status == SessionStatus.Cancelled,
                    session.Title,
                    db.Bookings.Where(room => room.SessionId == session.Id && room.Kind == BookingKind.Room)
                        .Join(db.Rooms, room => room.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
                    db.Groups.Any(held => held.Id == session.GroupId && db.Tracks.Any(track => track.Id == held.TrackId && track.IsPart2)) || session.GroupId == null,
                    db.CalendarVersions.Where(version => version.PersonId == client.Id).Select(version => version.Version).FirstOrDefault(),
                    db.CalendarFeeds.Where(feed => feed.Owner == CalendarOwner.Client && feed.PersonId == client.Id && feed.RevokedAt == null && feed.FetchedAt != null)
                        .Select(feed => new FeedFetch(feed.FetchedAt!.Value, feed.FetchedVersion)).ToList()))
            .Take(MostRows).AsSingleQuery().ToListAsync(cancellationToken);
    }

    /// <summary>What no calendar fetched, one line a session and client: from where the client last knew it to where it stands. Whoever has to know first comes first.</summary>
    public static IEnumerable<UnseenChange> Joined(IEnumerable<UnseenChange> changes, DateTimeOffset now, int hours) =>
        from change in changes
        where !change.Fetches.Any(fetch => ChangeCallRule.HasReached(fetch, change.ChangedAt, change.Version))
        group change by (change.SessionId, change.ClientId) into same
        let first = same.First()
        let told = same.Last() with { OldDate = first.OldDate, OldStart = first.OldStart }
        where !ChangeCallRule.IsAsItWas(first.Change, told.OldStartUtc, told.NewStart) && ChangeCallRule.IsDue(told.OldStartUtc, told.NewStart, now, hours)
        orderby ChangeCallRule.Deadline(told.OldStartUtc, told.NewStart, now), told.Name
        select told;

    /// <summary>The front desk reads no title and, where a title or a note could say why, no notes.</summary>
    public ChangeToCallView View(IReadOnlyList<CallTry> tries, bool limited) => new(
        SessionId, ClientId, Name, Phone, SafeToLeaveMessage, Change, new LocalSlot(Date, Start, End), OldDate, OldStart,
        limited || Title.Length == 0 ? Room : Title,
        [.. tries.Select(made => made.View(Zone, !(limited && IsPart2)))]);
}

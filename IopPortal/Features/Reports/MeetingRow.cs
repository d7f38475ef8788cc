using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Reports;

/// <summary>One planned session that clients take part in, whether it took place or was called off.</summary>
internal sealed record MeetingRow
{
    /// <summary>What a closed day is called among the causes.</summary>
    public const string Closed = "Day closed";

    /// <summary>What stands for reasons in people's own words where nobody may be named.</summary>
    public const string Untold = "Another reason";

    private static readonly SessionKind[] WithClients = [.. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).MaxSize > 0)];

    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    public Guid? GroupId { get; init; }

    /// <summary>Of the group; else the track its client followed on the date.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Why it was called off; null when it was not.</summary>
    public string? Cause { get; init; }

    public static IQueryable<MeetingRow> Behind(ReportReach reach, ReportListQuery query)
    {
        var (db, first, last) = (reach.Db, query.Period.From, query.Period.To);
        var meetings =
            from session in Seen(reach)
            join told in Causes(reach) on session.Id equals told.Id
            where session.Date >= first && session.Date <= last && session.Status != SessionStatus.Draft && WithClients.Contains(session.Kind)
            from @group in db.Groups.Where(one => one.Id == session.GroupId).DefaultIfEmpty()
            select new MeetingRow
            {
                Id = session.Id,
                Date = session.Date,
                GroupId = session.GroupId,
                TrackId = @group!.TrackId
                    ?? (from booking in db.Bookings
                        where booking.SessionId == session.Id && booking.Kind == BookingKind.Client
                        join stay in db.Enrollments on booking.ResourceId equals stay.ClientId
                        join follows in db.EnrollmentTracks on stay.Id equals follows.EnrollmentId
                        where follows.From <= session.Date && (follows.To == null || session.Date <= follows.To)
                        orderby follows.From descending, follows.Id
                        select (Guid?)follows.TrackId).FirstOrDefault(),
                Cause = told.Cause,
            };
        return Narrow(meetings, query, Causes(reach));
    }

    /// <summary>Every session with why it was called off.</summary>
    private static IQueryable<MeetingRow> Causes(ReportReach reach)
    {
        var named = reach.WithNames;
        return reach.Db.Sessions.Select(session => new MeetingRow
        {
            Id = session.Id,
            Cause = session.Status != SessionStatus.Cancelled ? null : session.ClosureId != null ? Closed : named ? session.CancelReason : Untold,
        });
    }

    private static IQueryable<Session> Seen(ReportReach reach)
    {
        if (reach.Own is not { } own)
        {
            return reach.Db.Sessions;
        }

        var (db, groups, staffId) = (reach.Db, OwnGroups.Of(reach.Db, own), own.StaffId);
        return db.Sessions.Where(session => session.GroupId == null
            ? db.Bookings.Any(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff && booking.ResourceId == staffId)
            : groups.Any(one => one.Id == session.GroupId));
    }

    private static IQueryable<MeetingRow> Narrow(IQueryable<MeetingRow> meetings, ReportListQuery query, IQueryable<MeetingRow> causes)
    {
        if (query.TrackId is { } track)
        {
            meetings = track == Guid.Empty ? meetings.Where(meeting => meeting.TrackId == null) : meetings.Where(meeting => meeting.TrackId == track);
        }

        if (query.GroupId is { } group)
        {
            meetings = group == Guid.Empty ? meetings.Where(meeting => meeting.GroupId == null) : meetings.Where(meeting => meeting.GroupId == group);
        }

        if (query.Part == ReportPart.Cancelled)
        {
            meetings = meetings.Where(meeting => meeting.Cause != null);
        }

        return query.LikeId is { } like ? meetings.Where(meeting => meeting.Cause != null && meeting.Cause == causes.Where(one => one.Id == like).Select(one => one.Cause).FirstOrDefault()) : meetings;
    }
}

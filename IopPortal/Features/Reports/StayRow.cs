using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;

namespace IopPortal.Features.Reports;

/// <summary>One episode of care.</summary>
internal sealed record StayRow
{
    public Guid Id { get; init; }

    public Guid ClientId { get; init; }

    public DateOnly Referred { get; init; }

    public DateOnly? Admitted { get; init; }

    public DateOnly? Discharged { get; init; }

    public DischargeReason? Reason { get; init; }

    /// <summary>The first session attended from the referral on.</summary>
    public DateOnly? FirstSession { get; init; }

    /// <summary>The track followed on a date, or last.</summary>
    public Guid? TrackId { get; init; }

    /// <param name="trackOn">The date whose track counts; null: the track followed last.</param>
    public static IQueryable<StayRow> Of(ReportReach reach, DateOnly? trackOn)
    {
        var db = reach.Db;
        var clients = reach.Own is { } own ? Reach.TeamClientsOf(db, own) : db.Clients;
        return
            from stay in db.Enrollments
            where clients.Any(client => client.Id == stay.ClientId)
            select new StayRow
            {
                Id = stay.Id,
                ClientId = stay.ClientId,
                Referred = stay.ReferralDate,
                Admitted = stay.AdmitDate,
                Discharged = stay.DischargeDate,
                Reason = stay.DischargeReason,
                FirstSession = db.Attendance
                    .Where(record => record.ClientId == stay.ClientId && (record.Mark.Status == AttendanceStatus.Present || record.Mark.Status == AttendanceStatus.Late || record.Mark.Status == AttendanceStatus.LeftEarly))
                    .Join(db.Sessions.Where(session => session.Date >= stay.ReferralDate && session.Status == SessionStatus.Scheduled), record => record.SessionId, session => session.Id, (_, session) => (DateOnly?)session.Date)
                    .Min(),
                TrackId = db.EnrollmentTracks
                    .Where(follows => follows.EnrollmentId == stay.Id && (trackOn == null || (follows.From <= trackOn && (follows.To == null || trackOn <= follows.To))))
                    .OrderByDescending(follows => follows.From).ThenBy(follows => follows.Id)
                    .Select(follows => (Guid?)follows.TrackId).FirstOrDefault(),
            };
    }

    /// <summary>The rows behind one number of the census, of the lengths of stay, of the reasons or of the days to the first session.</summary>
    public static IQueryable<StayRow> Behind(ReportReach reach, ReportListQuery query)
    {
        var (first, last) = (query.Period.From, query.Period.To);
        var stays = Of(reach, query.Part == ReportPart.InCare ? last : null);
        stays = (query.Report, query.Part) switch
        {
            (ReportKind.Census, ReportPart.Admitted) => stays.Where(stay => stay.Admitted >= first && stay.Admitted <= last),
            (ReportKind.Census, ReportPart.Discharged) or (ReportKind.Stays or ReportKind.Discharges, _) => stays.Where(stay => stay.Discharged >= first && stay.Discharged <= last),
            (ReportKind.Access, _) => stays.Where(stay => stay.FirstSession >= first && stay.FirstSession <= last),
            _ => stays.Where(stay => stay.Admitted <= last && (stay.Discharged == null || stay.Discharged >= last)),
        };
        if (query.TrackId is { } track)
        {
            stays = track == Guid.Empty ? stays.Where(stay => stay.TrackId == null) : stays.Where(stay => stay.TrackId == track);
        }

        return query.Reason is { } reason ? stays.Where(stay => stay.Reason == reason) : stays;
    }
}

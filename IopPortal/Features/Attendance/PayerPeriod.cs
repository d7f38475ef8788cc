using IopPortal.Data;
using IopPortal.Domain.Payers;

namespace IopPortal.Features.Attendance;

/// <summary>Between two dates somebody pays for a client. Local dates, both included.</summary>
internal sealed record PayerPeriod
{
    /// <summary>Of the authorisation, or of the time on the track.</summary>
    public Guid Id { get; init; }

    public Guid ClientId { get; init; }

    public Guid PayerId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The payer permitted it; otherwise the track says who usually pays.</summary>
    public bool IsAuthorised { get; init; }

    public static IQueryable<PayerPeriod> Authorised(PortalDbContext db, DateOnly first, DateOnly last) =>
        from row in db.Authorizations
        where row.Start <= last && row.End >= first
        where row.Status == AuthorizationStatus.Approved || row.Status == AuthorizationStatus.PartiallyApproved || row.Status == AuthorizationStatus.NotRequired
        select new PayerPeriod { Id = row.Id, ClientId = row.ClientId, PayerId = row.PayerId, From = row.Start, To = row.End, IsAuthorised = true };

    public static IQueryable<PayerPeriod> ByTrack(PortalDbContext db, DateOnly first, DateOnly last) =>
        from follows in db.EnrollmentTracks
        join stay in db.Enrollments on follows.EnrollmentId equals stay.Id
        join track in db.Tracks on follows.TrackId equals track.Id
        where track.PayerId != null && follows.From <= last && (follows.To == null || follows.To >= first)
        select new PayerPeriod { Id = follows.Id, ClientId = stay.ClientId, PayerId = track.PayerId!.Value, From = follows.From, To = follows.To, IsAuthorised = false };

    public bool Covers(DateOnly date) => From <= date && (To is not { } last || date <= last);
}

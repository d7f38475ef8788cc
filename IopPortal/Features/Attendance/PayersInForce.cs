using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Who pays for some clients through time: whoever authorised the date, else the payer of the track, else nobody and the program's own numbers hold. One query, whatever the numbers.</summary>
public sealed class PayersInForce
{
    private readonly ILookup<Guid, Period> _periods;

    private PayersInForce(ILookup<Guid, Period> periods) => _periods = periods;

    /// <param name="first">Local dates, both included.</param>
    public static async Task<PayersInForce> LoadAsync(PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var authorised = db.Authorizations
            .Where(row => clientIds.Contains(row.ClientId) && row.Start <= last && row.End >= first
                && (row.Status == AuthorizationStatus.Approved || row.Status == AuthorizationStatus.PartiallyApproved || row.Status == AuthorizationStatus.NotRequired))
            .Select(row => new { row.ClientId, row.PayerId, From = row.Start, To = (DateOnly?)row.End, IsAuthorised = true });
        var byTrack =
            from follows in db.EnrollmentTracks
            join stay in db.Enrollments on follows.EnrollmentId equals stay.Id
            join track in db.Tracks on follows.TrackId equals track.Id
            where clientIds.Contains(stay.ClientId) && track.PayerId != null && follows.From <= last && (follows.To == null || follows.To >= first)
            select new { stay.ClientId, PayerId = track.PayerId!.Value, follows.From, follows.To, IsAuthorised = false };
        var rows = await authorised.Concat(byTrack).Join(db.Payers, period => period.PayerId, payer => payer.Id, (period, payer) => new { period, payer.Name, payer.Numbers }).AsNoTracking().ToListAsync(cancellationToken);
        return new(rows.Select(row => new Period(row.period.ClientId, row.period.From, row.period.To, row.period.IsAuthorised, row.Name, row.Numbers)).ToLookup(period => period.ClientId));
    }

    /// <summary>The program's numbers with the payer's put in.</summary>
    public CountingRules On(Guid clientId, DateOnly date, AttendanceParameters program) =>
        _periods[clientId].Where(period => period.Covers(date)).OrderByDescending(period => period.IsAuthorised).ThenByDescending(period => period.From).FirstOrDefault() is { } payer
            ? CountingRules.Of(program, payer.Name, payer.Numbers)
            : CountingRules.Of(program);

    private sealed record Period(Guid ClientId, DateOnly From, DateOnly? To, bool IsAuthorised, string Name, PayerNumbers Numbers)
    {
        public bool Covers(DateOnly date) => From <= date && (To is not { } last || date <= last);
    }
}

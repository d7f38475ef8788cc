using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Today;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>Licences to renew with what is booked after they end: the list of Today, and two queries for its numbers.</summary>
internal static class EndingLicences
{
    private const int Most = 200;

    public static async Task<(IReadOnlyList<EndingLicenceView> Licences, int Of)> LoadAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var (db, own, staffId) = (reach.Db, reach.IsOwn, reach.Facts.StaffId);
        var licences = await LicenceWarnings.LoadAsync(reach.Scope, cancellationToken, Most);
        var known = await db.Credentials
            .Where(credential => (!own || credential.StaffId == staffId) && db.Staff.Any(staff => staff.Id == credential.StaffId && staff.IsActive))
            .Select(credential => new { credential.StaffId, credential.Type }).ToListAsync(cancellationToken);
        var of = known.GroupBy(credential => credential.StaffId).Sum(person => person.Select(credential => credential.Type).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var booked = licences.Count == 0 ? [] : await BookedAsync(reach, [.. licences.Select(licence => licence.StaffId).Distinct()], cancellationToken);
        return ([.. licences.Select(licence => new EndingLicenceView(licence, booked.Count(row => row.StaffId == licence.StaffId && row.Date > licence.Expires && row.IsUncovered)))], of);
    }

    private static async Task<IReadOnlyList<Booked>> BookedAsync(BoardReach reach, List<Guid> staff, CancellationToken cancellationToken)
    {
        var (db, now) = (reach.Db, reach.Scope.Now);
        var rows = await (
            from booking in db.Bookings
            where booking.Kind == BookingKind.Staff && booking.Role == BookingRole.Lead && booking.Active && staff.Contains(booking.ResourceId) && booking.StartUtc > now
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Status == SessionStatus.Scheduled
            join member in db.Staff on booking.ResourceId equals member.Id
            select new { member.Id, member.Discipline, session.Kind, session.Date, Expiries = db.Credentials.Where(credential => credential.StaffId == member.Id).Select(credential => credential.Expires).ToList() })
            .AsSingleQuery().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Booked(row.Id, row.Date, !CredentialRule.Covers(row.Kind, row.Discipline, row.Expiries, row.Date)))];
    }

    private sealed record Booked(Guid StaffId, DateOnly Date, bool IsUncovered);
}

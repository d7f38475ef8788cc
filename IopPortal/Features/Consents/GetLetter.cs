using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Consents;

/// <summary>Shows an attendance letter before it is written; refused without a consent that holds today (CON-3).</summary>
public sealed class GetLetter(ReadOperation read)
{
    public Task<Result<LetterView>> HandleAsync(Actor actor, LetterPlan plan, CancellationToken cancellationToken = default) =>
        read.RunAsync<LetterView>(actor, OperationTable.Of<GetLetter>(), AccessTarget.Client(plan.ClientId), async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            if (scope.Grant.Scope == Scope.Caseload && !await Reach.TeamClientsOf(db, scope.Facts).AnyAsync(client => client.Id == plan.ClientId, cancellationToken))
            {
                return Refusal.Forbidden;
            }

            var found = await db.Clients.Where(client => client.Id == plan.ClientId).Select(client => new
            {
                client.GivenName,
                client.FamilyName,
                Consent = db.Consents.FirstOrDefault(consent => consent.Id == plan.ConsentId && consent.ClientId == client.Id),
                By = db.Users.Where(user => user.Id == scope.Facts.UserId).Select(user => user.DisplayName).FirstOrDefault() ?? "",
                IsProtected = db.EnrollmentTracks.Any(link => db.Enrollments.Any(stay => stay.Id == link.EnrollmentId && stay.ClientId == client.Id)
                    && db.Tracks.Any(track => track.Id == link.TrackId && track.IsPart2)),
            }).FirstOrDefaultAsync(cancellationToken);
            if (found is null)
            {
                return Refusal.NotFound;
            }

            if (ConsentRule.Refuse(found.Consent, today) is { } refusal)
            {
                return refusal;
            }

            var period = ConsentRule.CheckPeriod(plan.From, plan.To, today);
            if (period.Count > 0)
            {
                return period.ToList();
            }

            scope.Opened(plan.ClientId);
            var site = await SiteAsync(db, plan, cancellationToken);
            return new LetterView(
                plan, today, $"{found.GivenName} {found.FamilyName}", found.Consent!.Recipient, found.Consent.Purpose, site?.Name ?? "", site?.Address ?? "", site?.Phone ?? "", found.By,
                await AttendedDays.LoadAsync(db, plan.ClientId, site?.ProgramId, plan.From, plan.To, cancellationToken), found.IsProtected);
        }, cancellationToken);

    /// <summary>Where the client is or was in care last.</summary>
    private static Task<Site?> SiteAsync(PortalDbContext db, LetterPlan plan, CancellationToken cancellationToken) => (
        from stay in db.Enrollments
        where stay.ClientId == plan.ClientId && stay.AdmitDate != null && stay.AdmitDate <= plan.To
        join program in db.Programs on stay.ProgramId equals program.Id
        join location in db.Locations on program.LocationId equals location.Id
        orderby stay.AdmitDate descending
        select new Site(program.Id, location.Name, location.Address, location.Phone)).FirstOrDefaultAsync(cancellationToken);

    private sealed record Site(Guid ProgramId, string Name, string Address, string Phone);
}

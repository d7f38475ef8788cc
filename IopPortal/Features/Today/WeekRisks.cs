using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Clients whose week will not reach its minimum (D2). A week that began before the admission is partial and not counted (D4).</summary>
internal static class WeekRisks
{
    private const int Most = 12;

    public static async Task<(IReadOnlyList<AtRiskView> AtRisk, int Of)> LoadAsync(ReadScope scope, bool own, CancellationToken cancellationToken)
    {
        var (db, week) = (scope.Db, ProgramWeek.StartOf(scope.Facts.Today));
        var clients = await (own ? Reach.CaseloadOf(db, scope.Facts) : db.Clients)
            .Where(client => db.Enrollments.Any(e => e.ClientId == client.Id && e.Status == EnrollmentStatus.Active && e.AdmitDate <= week))
            .Select(client => new { client.Id, client.PreferredName, client.GivenName, client.FamilyName })
            .ToListAsync(cancellationToken);
        var meters = await WeekHours.LoadAsync(db, [.. clients.Select(client => client.Id)], week, scope.Now, cancellationToken);
        var atRisk = from client in clients
                     where meters.TryGetValue(client.Id, out var found) && found.Status is WeekStatus.AtRisk or WeekStatus.NotMet
                     let meter = meters[client.Id]
                     orderby meter.Status, meter.Deficit descending, client.FamilyName
                     select new AtRiskView(client.Id, $"{(client.PreferredName.Length > 0 ? client.PreferredName : client.GivenName)} {client.FamilyName}", meter);
        return ([.. atRisk.Take(Most)], clients.Count);
    }
}

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;

namespace IopPortal.Features.Today;

/// <summary>Clients whose week will not reach its minimum (D2). A week that began before the admission is partial and not counted (D4).</summary>
internal static class WeekRisks
{
    private const int Most = 12;

    public static async Task<(IReadOnlyList<AtRiskView> AtRisk, int Of)> LoadAsync(ReadScope scope, bool own, CancellationToken cancellationToken)
    {
        var (db, week) = (scope.Db, ProgramWeek.StartOf(scope.Facts.Today));
        var clients = (own ? Reach.CaseloadOf(db, scope.Facts) : db.Clients)
            .Where(client => db.Enrollments.Any(e => e.ClientId == client.Id && e.Status == EnrollmentStatus.Active && e.AdmitDate <= week));
        var weeks = await WeekHours.LoadNamedAsync(db, clients, week, scope.Now, cancellationToken);
        var atRisk = from found in weeks
                     where found.Meter.Status is WeekStatus.AtRisk or WeekStatus.NotMet
                     orderby found.Meter.Status, found.Meter.Deficit descending, found.Client.FamilyName
                     select new AtRiskView(found.Client.Id, found.Client.Name, found.Meter);
        return ([.. atRisk.Take(Most)], weeks.Count);
    }
}

using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;

namespace IopPortal.Features.Today;

/// <summary>Clients whose week will not reach its minimum (D2). Each week begins as its program's do; one that began before the admission is partial and not counted (D4).</summary>
internal static class WeekRisks
{
    private const int Most = 50;

    public static Task<(IReadOnlyList<AtRiskView> AtRisk, int Of)> LoadAsync(ReadScope scope, bool own, CancellationToken cancellationToken) =>
        LoadAsync(scope, own, scope.Facts.Today, Most, cancellationToken);

    /// <summary>Of the weeks any date lies in; counted are those that have a minimum.</summary>
    public static async Task<(IReadOnlyList<AtRiskView> AtRisk, int Of)> LoadAsync(ReadScope scope, bool own, DateOnly date, int most, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var clients = (own ? Reach.CaseloadOf(db, scope.Facts) : db.Clients)
            .Where(client => db.Enrollments.Any(e => e.ClientId == client.Id && e.Status == EnrollmentStatus.Active && e.AdmitDate <= date));
        var weeks = (await WeekHours.LoadThisWeekAsync(db, clients, date, scope.Now, cancellationToken)).Where(week => week.Admitted <= week.Start).ToList();
        var atRisk = from found in weeks
                     where found.Meter.Status is WeekStatus.AtRisk or WeekStatus.NotMet
                     orderby found.Meter.Status, found.Meter.Deficit descending, found.Client.FamilyName
                     select new AtRiskView(found.Client.Id, found.Client.Name, found.Meter);
        return ([.. atRisk.Take(most)], weeks.Count(found => found.Meter.Status is not null));
    }
}

using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Clients who are offered nothing for longer than their payer allows (D6): now, or within two weeks. Where no payer asks for it, one query.</summary>
internal static class GapRisks
{
    private const int DaysBack = 35;
    private const int DaysAhead = 14;
    private const int Most = 12;

    public static async Task<IReadOnlyList<GapRiskView>> LoadAsync(ReadScope scope, bool own, CancellationToken cancellationToken)
    {
        var (db, today) = (scope.Db, scope.Facts.Today);
        var payers = await db.Payers.AsNoTracking().Select(payer => payer.Numbers).ToListAsync(cancellationToken);
        if (payers.Min(numbers => numbers.MaxDaysWithoutService) is not { } shortest)
        {
            return [];
        }

        var clients = (own ? Reach.CaseloadOf(db, scope.Facts) : db.Clients)
            .Where(client => db.Enrollments.Any(stay => stay.ClientId == client.Id && (stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.Tapering)));
        var days = await WeekHours.LoadDaysAsync(db, clients, today.AddDays(-DaysBack), today.AddDays(DaysAhead + shortest), scope.Now, cancellationToken);
        var found = days.Select(client => (Id: client.Key, Gap: First(client.Value, today))).Where(client => client.Gap is not null).OrderBy(client => client.Gap!.Gap.First).Take(Most).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.ConvertAll(client => client.Id);
        var names = await db.Clients.Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, client => client.DisplayName, cancellationToken);
        return [.. found.Select(client => new GapRiskView(client.Id, names[client.Id], client.Gap!))];
    }

    /// <summary>By the numbers that hold on the last day before it.</summary>
    private static ServiceGapView? First(IReadOnlyList<ServiceDay> days, DateOnly today)
    {
        var offered = days.Where(day => day.Plan.OfferedServices > 0).ToList();
        return offered.LastOrDefault(day => day.Date <= today) is { Rules: { MaxDaysWithoutService: { } most, Payer: { } payer } }
            && ServiceGap.Longer(offered.Select(day => day.Date), most, today).FirstOrDefault(gap => gap.Last >= today && gap.First <= today.AddDays(DaysAhead)) is { } gap
            ? new(gap, most, payer)
            : null;
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Who misses the weekly minimum and which make-ups would help, for one client or for everybody within reach (ATT-12; C9).</summary>
public sealed class GetWeekRescue(ReadOperation read)
{
    private const int Most = 12;

    /// <param name="clientId">Null for everybody; then as many as the start page names.</param>
    public Task<Result<WeekRescueView>> HandleAsync(Actor actor, Guid? clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<WeekRescueView>(actor, OperationTable.Of<GetWeekRescue>(), clientId is { } one ? AccessTarget.Client(one) : AccessTarget.None, async scope =>
        {
            var db = scope.Db;
            var today = scope.Facts.Today;
            var reach = clientId is { } only ? db.Clients.Where(client => client.Id == only) : scope.Grant.Scope == Scope.Caseload ? Reach.CaseloadOf(db, scope.Facts) : db.Clients;
            var clients = reach.Where(client => db.Enrollments.Any(stay => stay.ClientId == client.Id && stay.Status == EnrollmentStatus.Active && stay.AdmitDate <= today));
            var weeks = await WeekHours.LoadThisWeekAsync(db, clients, today, scope.Now, cancellationToken);
            var atRisk = weeks.Where(open => open.Meter.Status is WeekStatus.AtRisk or WeekStatus.NotMet)
                .OrderBy(open => open.Meter.Status).ThenByDescending(open => open.Meter.Deficit).ThenBy(open => open.Client.FamilyName)
                .Take(Most).ToList();
            return new WeekRescueView(today, await RescueSearch.FindAsync(db, atRisk, today, scope.Now, cancellationToken));
        }, cancellationToken);
}

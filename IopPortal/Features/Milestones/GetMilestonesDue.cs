using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>Lists what episodes in care, and those on the way there, owe: late, or due within a week; of their own clients for those on treatment teams, of everybody for those who see all (ENR-1).</summary>
public sealed class GetMilestonesDue(ReadOperation read)
{
    private const int DaysAhead = 7;
    private const int MostAtOnce = 12;
    private const int MostAtAll = 500;

    /// <param name="all">Everything that is due instead of the most urgent.</param>
    public Task<Result<MilestonesDueView>> HandleAsync(Actor actor, bool all = false, CancellationToken cancellationToken = default) =>
        read.RunAsync<MilestonesDueView>(actor, OperationTable.Of<GetMilestonesDue>(), AccessTarget.None, async scope =>
        {
            if (scope.Grant.Scope is not (Scope.All or Scope.Caseload) || scope.Grant.IsLimitedTo(Limit.StatusToday))
            {
                return Refusal.Forbidden;
            }

            var most = all ? MostAtAll : MostAtOnce;
            var (db, today, last, own) = (scope.Db, scope.Facts.Today, scope.Facts.Today.AddDays(DaysAhead), scope.Grant.Scope == Scope.Caseload);
            var due =
                from milestone in db.Milestones
                where milestone.Done == null && milestone.Due <= last
                join stay in db.Enrollments on milestone.EnrollmentId equals stay.Id
                where stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering
                    || stay.Status == EnrollmentStatus.Referred || stay.Status == EnrollmentStatus.Scheduled
                join client in own ? Reach.TeamClientsOf(db, scope.Facts) : db.Clients on stay.ClientId equals client.Id
                select new { milestone.Id, milestone.Kind, milestone.Due, Client = client };
            var rows = await due.OrderBy(row => row.Due).ThenBy(row => row.Client.FamilyName).ThenBy(row => row.Kind).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
            var total = rows.Count < most ? rows.Count : await due.CountAsync(cancellationToken);
            return new MilestonesDueView(today, own, total, [.. rows.Select(row => new MilestoneDueView(row.Id, row.Client.Id, row.Client.DisplayName, row.Kind, row.Due))]);
        }, cancellationToken);
}

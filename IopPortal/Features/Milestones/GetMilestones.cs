using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>Shows what a client's episode owes, what is done and what is late (ENR-1).</summary>
public sealed class GetMilestones(ReadOperation read)
{
    public Task<Result<MilestonesView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<MilestonesView>(actor, OperationTable.Of<GetMilestones>(), AccessTarget.Client(clientId), async scope =>
        {
            var isTeam = scope.Grant.Scope == Scope.All || await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken);
            if (!isTeam || scope.Grant.IsLimitedTo(Limit.StatusToday))
            {
                return Refusal.Forbidden;
            }

            List<Row> rows = [.. (await RowsAsync(scope.Db, clientId, cancellationToken)).OrderBy(row => row.Milestone.Due).ThenBy(row => row.Milestone.Kind)];
            var edit = await scope.GrantAsync("ENR-5", AccessTarget.Client(clientId), cancellationToken);
            return new MilestonesView(rows.FirstOrDefault()?.Milestone.EnrollmentId, scope.Facts.Today, edit is not null, [.. rows.Select(row => View(row, rows))]);
        }, cancellationToken);

    private static Task<List<Row>> RowsAsync(PortalDbContext db, Guid clientId, CancellationToken cancellationToken) => (
        from stay in db.Enrollments
        where stay.ClientId == clientId && (stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering)
            && !db.Enrollments.Any(later => later.ClientId == clientId && later.AdmitDate > stay.AdmitDate
                && (later.Status == EnrollmentStatus.Active || later.Status == EnrollmentStatus.OnHold || later.Status == EnrollmentStatus.Tapering))
        join milestone in db.Milestones on stay.Id equals milestone.EnrollmentId
        select new Row(milestone, db.Users.Where(user => user.Id == milestone.DoneBy).Select(user => user.DisplayName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken);

    private static MilestoneView View(Row row, IReadOnlyList<Row> all)
    {
        var (milestone, alike) = (row.Milestone, all.Where(other => other.Milestone.Kind == row.Milestone.Kind).ToList());
        return new MilestoneView(milestone.Id, milestone.Version, milestone.Kind, alike.Count > 1 ? alike.IndexOf(row) + 1 : null, milestone.Due, milestone.Done, row.By);
    }

    private sealed record Row(Milestone Milestone, string By);
}

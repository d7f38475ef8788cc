using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Attendance;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>Keeps the milestones of an episode in step with its dates and with the numbers of its program and payer.</summary>
internal static class EpisodeMilestones
{
    /// <summary>Makes, moves and removes them as the dates ask; before the admission only what belongs to the intake.</summary>
    public static Task FollowAsync(WriteScope scope, Enrollment stay, CancellationToken cancellationToken) => FollowAsync(scope, [stay], cancellationToken);

    /// <summary>Of several at once. Three queries, whatever their number.</summary>
    public static async Task FollowAsync(WriteScope scope, IReadOnlyCollection<Enrollment> stays, CancellationToken cancellationToken)
    {
        var due = stays.Where(stay => !EnrollmentMoves.IsOver(stay.Status)).ToList();
        if (due.Count == 0)
        {
            return;
        }

        await scope.SaveStepAsync(cancellationToken); // Tracks and numbers that came with the command count.
        var (db, ids, programs) = (scope.Db, due.ConvertAll(stay => stay.Id), due.Select(stay => stay.ProgramId).Distinct().ToList());
        var known = (await db.Milestones.Where(row => ids.Contains(row.EnrollmentId)).ToListAsync(cancellationToken)).ToLookup(row => row.EnrollmentId);
        var numbers = (await db.ProgramParameters.AsNoTracking().Where(row => programs.Contains(row.ProgramId)).ToListAsync(cancellationToken)).ToLookup(row => row.ProgramId);
        var payers = await PayersInForce.LoadAsync(
            db, [.. due.Select(stay => stay.ClientId)], due.Min(stay => stay.AdmitDate ?? stay.ReferralDate), due.Max(stay => stay.ExpectedDischarge ?? stay.ReferralDate), cancellationToken);
        foreach (var stay in due)
        {
            Apply(db, stay, MilestonePlan.Against([.. known[stay.Id]], Plan(stay, date => MilestoneTerms.Of(ProgramParameters.PlanningOn(date, numbers[stay.ProgramId]), payers.NumbersOn(stay.ClientId, date)))));
        }
    }

    /// <summary>Those of some episodes that are not over, after the numbers of a program or a payer changed.</summary>
    public static async Task FollowOpenAsync(WriteScope scope, IQueryable<Enrollment> among, CancellationToken cancellationToken)
    {
        var stays = await among
            .Where(stay => stay.Status != EnrollmentStatus.Discharged && stay.Status != EnrollmentStatus.Declined && stay.Status != EnrollmentStatus.Alumni)
            .ToListAsync(cancellationToken);
        await FollowAsync(scope, stays, cancellationToken);
        scope.Touch([.. stays.Select(stay => Topic.Client(stay.ClientId))]);
    }

    /// <summary>Nothing is owed after the last day; what was due before it and never done stays to be seen.</summary>
    public static async Task CloseAsync(PortalDbContext db, Enrollment stay, DateOnly lastDay, CancellationToken cancellationToken) =>
        db.Milestones.RemoveRange(await db.Milestones.Where(row => row.EnrollmentId == stay.Id && row.Done == null && row.Due > lastDay).ToListAsync(cancellationToken));

    private static IReadOnlyList<PlannedMilestone> Plan(Enrollment stay, Func<DateOnly, MilestoneTerms> terms) =>
        stay is { AdmitDate: { } admitted, ExpectedDischarge: { } end } ? MilestonePlan.For(admitted, end, terms) : MilestonePlan.Intake(stay.ReferralDate, terms(stay.ReferralDate));

    private static void Apply(PortalDbContext db, Enrollment stay, MilestoneChanges changes)
    {
        foreach (var (milestone, due) in changes.Moved)
        {
            milestone.MoveTo(due);
        }

        db.Milestones.RemoveRange(changes.Removed);
        db.Milestones.AddRange(changes.Added.Select(one => new Milestone(stay.Id, one.Kind, one.Due)));
    }
}

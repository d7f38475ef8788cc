using IopPortal.Data;
using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>Keeps the milestones of an episode in step with its dates.</summary>
internal static class EpisodeMilestones
{
    /// <summary>Makes, moves and removes them as the admission and the expected end ask; nothing before the admission.</summary>
    public static async Task FollowAsync(PortalDbContext db, Enrollment stay, CancellationToken cancellationToken)
    {
        if (stay is not { AdmitDate: { } admitted, ExpectedDischarge: { } end })
        {
            return;
        }

        var known = await db.Milestones.Where(row => row.EnrollmentId == stay.Id).ToListAsync(cancellationToken);
        var changes = MilestonePlan.Against(known, MilestonePlan.For(admitted, end));
        foreach (var (milestone, due) in changes.Moved)
        {
            milestone.MoveTo(due);
        }

        db.Milestones.RemoveRange(changes.Removed);
        db.Milestones.AddRange(changes.Added.Select(one => new Milestone(stay.Id, one.Kind, one.Due)));
    }

    /// <summary>Nothing is owed after the last day; what was due before it and never done stays to be seen.</summary>
    public static async Task CloseAsync(PortalDbContext db, Enrollment stay, DateOnly lastDay, CancellationToken cancellationToken) =>
        db.Milestones.RemoveRange(await db.Milestones.Where(row => row.EnrollmentId == stay.Id && row.Done == null && row.Due > lastDay).ToListAsync(cancellationToken));
}

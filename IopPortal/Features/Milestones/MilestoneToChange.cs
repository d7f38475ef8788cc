using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>The milestone a command is about: of that episode, not over, current, and the actor's to change.</summary>
internal static class MilestoneToChange
{
    public static async Task<Result<(Milestone Milestone, Enrollment Stay)>> LoadAsync(WriteScope scope, Guid enrollmentId, Guid milestoneId, int version, CancellationToken cancellationToken)
    {
        if (await scope.Db.Milestones.FirstOrDefaultAsync(row => row.Id == milestoneId && row.EnrollmentId == enrollmentId, cancellationToken) is not { } milestone
            || await scope.Db.Enrollments.FindAsync([enrollmentId], cancellationToken) is not { } stay)
        {
            return Refusal.NotFound;
        }

        if (await TeamRight.RefuseAsync(scope, stay.ClientId, cancellationToken) is { } notTeam)
        {
            return notTeam;
        }

        if (EnrollmentMoves.IsOver(stay.Status))
        {
            return new Refusal("enrollment.closed");
        }

        return await scope.RefuseStaleAsync(milestone, version, cancellationToken) is { } stale ? stale : (milestone, stay);
    }

    /// <summary>Files the change and tells the pages that show it.</summary>
    public static void Changed(this WriteScope scope, Milestone milestone, Enrollment stay)
    {
        scope.Audit(milestone.Id);
        scope.Touch(Topic.Client(stay.ClientId), Topic.Clients);
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record MoveEnrollmentCommand(Guid EnrollmentId, int Version, EnrollmentStatus Status);

/// <summary>Any move of an episode but admission and discharge, which say more: schedule, wait, decline, hold, resume, taper, alumni (B4).</summary>
public sealed class MoveEnrollment(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, MoveEnrollmentCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<MoveEnrollment>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.BeforeAdmission) && command.Status != EnrollmentStatus.Scheduled)
            {
                return Refusal.Forbidden;
            }

            var found = await EnrollmentToChange.LoadAsync(scope, command.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var enrollment = found.Value;
            if (!EnrollmentSteps.From(enrollment.Status).Contains(command.Status))
            {
                return new Refusal("enrollment.move", enrollment.Status, command.Status);
            }

            var moved = command.Status == EnrollmentStatus.Tapering
                ? enrollment.Taper(TaperRule.LastDay(scope.Facts.Today, (await PlanningInForce.OnAsync(scope.Db, enrollment.ProgramId, scope.Facts.Today, cancellationToken)).MaxTaperDays))
                : enrollment.MoveTo(command.Status);
            if (moved.Succeeded)
            {
                await EpisodeMilestones.FollowAsync(scope, enrollment, cancellationToken);
                scope.Changed(enrollment);
            }

            return moved;
        }, cancellationToken);
}

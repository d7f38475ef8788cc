using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record EditCarePlanCommand(Guid EnrollmentId, int Version, CarePlan Plan, Phase Phase);

/// <summary>Changes what is prescribed and the phase of treatment.</summary>
public sealed class EditCarePlan(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EditCarePlanCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EditCarePlan>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            var found = await EnrollmentToChange.LoadAsync(scope, command.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var enrollment = found.Value;
            if (await TeamRight.RefuseAsync(scope, enrollment.ClientId, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            var refusals = CarePlanRule.Check(command.Plan);
            if (refusals.Count > 0)
            {
                return Result<Done>.Refused(refusals);
            }

            if (enrollment.Status is EnrollmentStatus.Discharged or EnrollmentStatus.Declined or EnrollmentStatus.Alumni)
            {
                return new Refusal("enrollment.closed");
            }

            enrollment.ChangePlan(command.Plan, command.Phase);
            await EpisodeMilestones.FollowAsync(scope.Db, enrollment, cancellationToken);
            scope.Changed(enrollment);
            return Done.Value;
        }, cancellationToken);
}

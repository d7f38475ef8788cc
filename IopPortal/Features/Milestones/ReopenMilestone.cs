using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Milestones;

public sealed record ReopenMilestoneCommand(Guid EnrollmentId, Guid MilestoneId, int Version);

/// <summary>Says that a milestone was not done after all (ENR-5).</summary>
public sealed class ReopenMilestone(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, ReopenMilestoneCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<ReopenMilestone>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            var found = await MilestoneToChange.LoadAsync(scope, command.EnrollmentId, command.MilestoneId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var (milestone, stay) = found.Value;
            milestone.Reopen();
            scope.Changed(milestone, stay);
            return Done.Value;
        }, cancellationToken);
}

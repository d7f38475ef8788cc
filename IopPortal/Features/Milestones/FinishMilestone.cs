using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Milestones;

/// <param name="On">The day it was done.</param>
public sealed record FinishMilestoneCommand(Guid EnrollmentId, Guid MilestoneId, int Version, DateOnly On);

/// <summary>Notes that something the episode owed is done (ENR-5).</summary>
public sealed class FinishMilestone(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, FinishMilestoneCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<FinishMilestone>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            var found = await MilestoneToChange.LoadAsync(scope, command.EnrollmentId, command.MilestoneId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var (milestone, stay) = found.Value;
            if (command.On > scope.Facts.Today)
            {
                return new Refusal("date.future").At(nameof(command.On));
            }

            if (command.On < stay.ReferralDate)
            {
                return new Refusal("date.before", stay.ReferralDate).At(nameof(command.On));
            }

            milestone.Finish(command.On, scope.Facts.UserId);
            scope.Changed(milestone, stay);
            return Done.Value;
        }, cancellationToken);
}

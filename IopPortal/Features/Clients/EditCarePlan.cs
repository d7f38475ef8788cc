using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <param name="Reason">Asked for when the stay becomes longer than the program's longest.</param>
public sealed record EditCarePlanCommand(Guid EnrollmentId, int Version, CarePlan Plan, Phase Phase, string Reason = "");

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

            if (EnrollmentMoves.IsOver(enrollment.Status))
            {
                return new Refusal("enrollment.closed");
            }

            if (await RefuseExtensionAsync(scope, enrollment, command, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            enrollment.ChangePlan(command.Plan, command.Phase);
            await EpisodeMilestones.FollowAsync(scope, enrollment, cancellationToken);
            scope.Changed(enrollment, PlainText.Clean(command.Reason));
            return Done.Value;
        }, cancellationToken);

    private static async Task<Refusal?> RefuseExtensionAsync(WriteScope scope, Enrollment stay, EditCarePlanCommand command, CancellationToken cancellationToken)
    {
        var longest = (await PlanningInForce.OnAsync(scope.Db, stay.ProgramId, scope.Facts.Today, cancellationToken)).MaxWeeks;
        var isExtension = command.Plan.Weeks > longest && command.Plan.Weeks > stay.Plan.Weeks;
        return isExtension && PlainText.Clean(command.Reason).Length == 0
            ? new Refusal("plan.extension", longest).At(nameof(command.Reason))
            : PlainText.Check(nameof(command.Reason), command.Reason, 200, required: false);
    }
}

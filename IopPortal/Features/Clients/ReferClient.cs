using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record ReferClientCommand(Guid Key, Guid ClientId, ReferralDetails Referral);

/// <summary>Begins a new episode of care with a referral; a re-admission is one too (B4).</summary>
public sealed class ReferClient(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, ReferClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<ReferClient>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var refusals = await Referral.CheckAsync(scope, command.Referral, cancellationToken);
            if (refusals.Count > 0)
            {
                return Result<Guid>.Refused(refusals);
            }

            if (await scope.Db.Enrollments.AnyAsync(
                row => row.ClientId == client.Id && row.ProgramId == command.Referral.ProgramId
                    && row.Status != EnrollmentStatus.Discharged && row.Status != EnrollmentStatus.Declined && row.Status != EnrollmentStatus.Alumni,
                cancellationToken))
            {
                return new Refusal("enrollment.same-program");
            }

            var enrollment = Referral.Make(client.Id, command.Referral);
            scope.Db.Enrollments.Add(enrollment);
            await EpisodeMilestones.FollowAsync(scope, enrollment, cancellationToken);
            scope.Audit(enrollment.Id);
            scope.Touch(Topic.Client(client.Id), Topic.Clients);
            return enrollment.Id;
        }, cancellationToken);
}

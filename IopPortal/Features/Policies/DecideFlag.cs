using IopPortal.Domain;
using IopPortal.Domain.Policies;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Policies;

/// <summary>Records what a person decided about a client's flag and why (POL-2). Clearing it leaves out what was missed up to today.</summary>
public sealed class DecideFlag(WriteOperation write)
{
    private const int MostReason = 200;

    public Task<Result<Guid>> HandleAsync(Actor actor, DecideFlagCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<DecideFlag>(), AccessTarget.Enrollment(command.EnrollmentId), command.Key, async scope =>
        {
            if (PlainText.Check(nameof(command.Reason), command.Reason, MostReason) is { } refusal)
            {
                return refusal;
            }

            var found = await FlagReader.LoadAsync(scope.Db, scope.Db.Enrollments.Where(stay => stay.Id == command.EnrollmentId && stay.AdmitDate != null), scope.Facts.Today, cancellationToken);
            if (found.Count == 0)
            {
                return Refusal.NotFound;
            }

            if (found[0].Flags.Count == 0)
            {
                return new Refusal("policy.no-flag");
            }

            var decision = new PolicyDecision(command.EnrollmentId, found[0].Flags[0].Stage, command.Kind, command.Reason, scope.Facts.Today, scope.Facts.UserId, scope.Now);
            scope.Db.PolicyDecisions.Add(decision);
            scope.Audit(found[0].ClientId, command.Reason);
            scope.Touch(Topic.Client(found[0].ClientId), Topic.Clients);
            return decision.Id;
        }, cancellationToken);
}

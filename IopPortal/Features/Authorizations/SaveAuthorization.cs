using IopPortal.Domain;
using IopPortal.Domain.Payers;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>Adds what a payer permitted or is asked for, or changes it (AUT-2; E7).</summary>
public sealed class SaveAuthorization(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SaveAuthorizationCommand command, CancellationToken cancellationToken = default)
    {
        var target = AccessTarget.Enrollment(command.EnrollmentId);
        return command.Id is null
            ? write.RunOnceAsync(actor, OperationTable.Of<SaveAuthorization>(), target, command.Key, scope => SaveAsync(scope, command, cancellationToken), cancellationToken)
            : write.RunAsync(actor, OperationTable.Of<SaveAuthorization>(), target, scope => SaveAsync(scope, command, cancellationToken), cancellationToken);
    }

    private static async Task<Result<Guid>> SaveAsync(WriteScope scope, SaveAuthorizationCommand command, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var stay = await db.Enrollments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == command.EnrollmentId, cancellationToken);
        var rows = await db.Authorizations.Where(row => row.EnrollmentId == command.EnrollmentId).ToListAsync(cancellationToken);
        var row = rows.Find(one => one.Id == command.Id);
        if (stay is null || (command.Id is not null && row is null))
        {
            return Refusal.NotFound;
        }

        var refusals = await CheckAsync(scope, command.Details, row, rows.Where(one => one.Id != command.Id), cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (row is null)
        {
            row = new Authorization(stay.ClientId, stay.Id, command.Details);
            db.Authorizations.Add(row);
        }
        else if (await scope.RefuseStaleAsync(row, command.Version, cancellationToken) is { } stale)
        {
            return stale;
        }
        else
        {
            row.Change(command.Details);
        }

        await EpisodeMilestones.FollowAsync(scope, stay, cancellationToken); // The payer's rhythm goes before the program's.
        scope.Audit(row.Id);
        scope.Touch(Topic.Client(stay.ClientId), Topic.Authorizations);
        return row.Id;
    }

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, AuthorizationDetails details, Authorization? before, IEnumerable<Authorization> others, CancellationToken cancellationToken)
    {
        var payer = details.PayerId;
        var isKnown = payer == before?.PayerId || await scope.Db.Payers.AnyAsync(row => row.Id == payer && !row.IsArchived, cancellationToken);
        return
        [
            .. FormCheck.All(
                isKnown ? null : new Refusal("choice.unknown").At(nameof(details.PayerId)),
                FormCheck.Choice(nameof(details.UnitType), details.UnitType),
                FormCheck.Choice(nameof(details.Status), details.Status),
                FormCheck.Date(nameof(details.Start), details.Start),
                FormCheck.Date(nameof(details.End), details.End),
                details.NextReview is { } review ? FormCheck.Date(nameof(details.NextReview), review) : null),
            .. AuthorizationRule.Check(details, others),
        ];
    }
}

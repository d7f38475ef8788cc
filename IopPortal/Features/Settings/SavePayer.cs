using IopPortal.Domain;
using IopPortal.Domain.Payers;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Adds a payer, changes how one counts, or archives one (SET-1).</summary>
public sealed class SavePayer(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SavePayerCommand command, CancellationToken cancellationToken = default) => command.Id is null
        ? write.RunOnceAsync(actor, OperationTable.Of<SavePayer>(), AccessTarget.None, command.Key, scope => SaveAsync(scope, command, cancellationToken), cancellationToken)
        : write.RunAsync(actor, OperationTable.Of<SavePayer>(), AccessTarget.None, scope => SaveAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> SaveAsync(WriteScope scope, SavePayerCommand command, CancellationToken cancellationToken)
    {
        var payer = await scope.Db.Payers.FirstOrDefaultAsync(row => row.Id == command.Id, cancellationToken);
        if (command.Id is not null && payer is null)
        {
            return Refusal.NotFound;
        }

        var refusals = await CheckAsync(scope, command, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (payer is null)
        {
            payer = new PayerProfile(command.Code, command.Name, command.Numbers);
            scope.Db.Payers.Add(payer);
        }
        else if (await scope.RefuseStaleAsync(payer, command.Version, cancellationToken) is { } stale)
        {
            return stale;
        }
        else
        {
            payer.Change(command.Code, command.Name, command.Numbers, command.IsArchived);
        }

        await EpisodeMilestones.FollowOpenAsync(scope, scope.Db.Enrollments, cancellationToken);
        scope.Audit(payer.Id);
        scope.Touch(Topic.Settings, Topic.Groups);
        return payer.Id;
    }

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, SavePayerCommand command, CancellationToken cancellationToken)
    {
        var others = await scope.Db.Payers.AsNoTracking().Where(row => row.Id != command.Id).Select(row => new { row.Code, row.Name }).ToListAsync(cancellationToken);
        return
        [
            .. FormCheck.All(
                PlainText.Check(nameof(command.Code), command.Code, 12),
                PlainText.Check(nameof(command.Name), command.Name, 120),
                others.Any(row => string.Equals(row.Code, PlainText.Clean(command.Code), StringComparison.OrdinalIgnoreCase)) ? new Refusal("settings.name-taken").At(nameof(command.Code)) : null,
                others.Any(row => string.Equals(row.Name, PlainText.Clean(command.Name), StringComparison.OrdinalIgnoreCase)) ? new Refusal("settings.name-taken").At(nameof(command.Name)) : null),
            .. PayerRanges.Check(command.Numbers),
        ];
    }
}

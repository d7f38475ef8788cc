using IopPortal.Domain;
using IopPortal.Domain.Policies;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Policies;

/// <summary>Gives a program its attendance policy from a date on (SET-2; F).</summary>
public sealed class SavePolicy(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SavePolicyCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Guid>(actor, OperationTable.Of<SavePolicy>(), AccessTarget.None, async scope =>
        {
            if (!await scope.Db.Programs.AnyAsync(program => program.Id == command.ProgramId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            List<Refusal> refusals = [.. FormCheck.All(FormCheck.Date(nameof(command.ValidFrom), command.ValidFrom)), .. PolicyCheck.Check(command.Rules)];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var row = await scope.Db.AttendancePolicies.FirstOrDefaultAsync(policy => policy.ProgramId == command.ProgramId && policy.ValidFrom == command.ValidFrom, cancellationToken);
            if (row is null)
            {
                row = new AttendancePolicy(command.ProgramId, command.ValidFrom, command.Rules);
                scope.Db.AttendancePolicies.Add(row);
            }
            else if (await scope.RefuseStaleAsync(row, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }
            else
            {
                row.Change(command.Rules);
            }

            scope.Audit(row.Id);
            scope.Touch(Topic.Settings, Topic.Clients);
            return row.Id;
        }, cancellationToken);
}

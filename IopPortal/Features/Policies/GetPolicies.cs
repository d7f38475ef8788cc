using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Policies;

/// <summary>The attendance policy of each program, to change it (SET-1).</summary>
public sealed class GetPolicies(ReadOperation read)
{
    public Task<Result<PoliciesView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<PoliciesView>(actor, OperationTable.Of<GetPolicies>(), AccessTarget.None, async scope =>
        {
            var today = scope.Facts.Today;
            var programs = await scope.Db.Programs.OrderBy(program => program.Name).Select(program => new { program.Id, program.Name }).ToListAsync(cancellationToken);
            var policies = (await scope.Db.AttendancePolicies.ToListAsync(cancellationToken)).ToLookup(policy => policy.ProgramId);
            return new PoliciesView(today,
            [
                .. from program in programs
                   let policy = policies[program.Id].Where(row => row.ValidFrom <= today).MaxBy(row => row.ValidFrom) ?? policies[program.Id].MinBy(row => row.ValidFrom)
                   select new PolicyView(program.Id, program.Name, policy?.Version ?? 0, policy?.ValidFrom, policy?.Rules ?? []),
            ]);
        }, cancellationToken);
}

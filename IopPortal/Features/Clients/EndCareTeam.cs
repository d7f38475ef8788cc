using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record EndCareTeamCommand(Guid ClientId, Guid MemberId, DateOnly LastDay);

/// <summary>Ends a staff member's part in a client's treatment team; who it was stays on record.</summary>
public sealed class EndCareTeam(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndCareTeamCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndCareTeam>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await scope.Db.CareTeam.FirstOrDefaultAsync(row => row.Id == command.MemberId && row.ClientId == command.ClientId, cancellationToken) is not { } member)
            {
                return Refusal.NotFound;
            }

            if (member.To is not null)
            {
                return new Refusal("team.ended", member.To.Value);
            }

            if (command.LastDay < member.From)
            {
                return new Refusal("team.end-before-start", member.From).At(nameof(command.LastDay));
            }

            if (Referral.CheckDate(nameof(command.LastDay), command.LastDay, scope.Facts.Today) is { } refusal)
            {
                return refusal;
            }

            member.EndOn(command.LastDay);
            scope.Audit(command.ClientId);
            scope.Touch(Topic.Client(command.ClientId), Topic.Clients, Topic.Staff(member.StaffId));
            return Done.Value;
        }, cancellationToken);
}

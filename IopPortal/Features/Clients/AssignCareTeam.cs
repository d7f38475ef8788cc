using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record AssignCareTeamCommand(Guid Key, Guid ClientId, Guid StaffId, CareRole Role, bool IsPrimary, DateOnly From);

/// <summary>Gives a staff member a part in a client's treatment team; from that day the client is caseload.</summary>
public sealed class AssignCareTeam(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AssignCareTeamCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AssignCareTeam>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var refusal = Referral.CheckDate(nameof(command.From), command.From, scope.Facts.Today) ?? await CheckStaffAsync(scope, command, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }

            var member = new CareTeamMember(client.Id, command.StaffId, command.Role, command.IsPrimary, command.From);
            scope.Db.CareTeam.Add(member);
            scope.Audit(client.Id);
            scope.Touch(Topic.Client(client.Id), Topic.Clients, Topic.Staff(command.StaffId));
            return member.Id;
        }, cancellationToken);

    private static async Task<Refusal?> CheckStaffAsync(WriteScope scope, AssignCareTeamCommand command, CancellationToken cancellationToken)
    {
        if (!await scope.Db.Staff.AnyAsync(staff => staff.Id == command.StaffId && staff.IsActive, cancellationToken))
        {
            return new Refusal("choice.required").At(nameof(command.StaffId));
        }

        var team = await scope.Db.CareTeam.Where(row => row.ClientId == command.ClientId && (row.To == null || row.To >= command.From)).ToListAsync(cancellationToken);
        if (team.Any(row => row.StaffId == command.StaffId && row.Role == command.Role))
        {
            return new Refusal("team.already").At(nameof(command.StaffId));
        }

        return command.IsPrimary && team.Any(row => row.IsPrimary) ? new Refusal("team.primary-taken").At(nameof(command.IsPrimary)) : null;
    }
}

using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Key">Made by the page; the same command twice moves once.</param>
/// <param name="From">The first day in the other group; the place here ends the day before.</param>
/// <param name="OverrideReason">Asked for when adolescents and adults would sit in one group (B8).</param>
public sealed record TransferMemberCommand(Guid Key, Guid GroupId, Guid MembershipId, Guid ToGroupId, DateOnly From, string OverrideReason = "");

/// <summary>Moves a client from one group to another from a date on, in one step or not at all; what has started stays (GRP-3; B3, B6, B8, B9, C1).</summary>
public sealed class TransferMember(WriteOperation write)
{
    public const string Reason = "Moved from another group";

    /// <summary>The id of the new membership.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, TransferMemberCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<TransferMember>(), AccessTarget.Group(command.GroupId), command.Key, async scope =>
        {
            if (await MemberToChange.FindAsync(scope, command.GroupId, command.MembershipId, cancellationToken) is not { } member
                || !(await scope.AlsoAsync("GRP-3", AccessTarget.Group(command.ToGroupId), cancellationToken)).Succeeded)
            {
                return Refusal.NotFound;
            }

            List<Refusal> refusals =
            [
                .. member.RefuseFrom(command.From),
                .. command.ToGroupId == command.GroupId ? [new Refusal("membership.same-group").At(nameof(command.ToGroupId))] : Array.Empty<Refusal>(),
            ];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            scope.AllowUndo(AccessTarget.Group(command.GroupId));
            var until = member.Membership.To; // Planned, and kept in the other group.
            await member.EndAsync(scope, command.From.AddDays(-1), cancellationToken);
            await scope.SaveStepAsync(cancellationToken); // What the client leaves is no conflict with where the client goes.
            var given = await GroupPlaces.GiveAsync(
                scope,
                new(command.Key, command.ToGroupId, [member.Membership.ClientId], command.From, until, WeekdaySet.None, Reason, command.OverrideReason),
                cancellationToken,
                member: true);
            return given.Select(memberships => memberships[0].Id);
        }, cancellationToken);
}

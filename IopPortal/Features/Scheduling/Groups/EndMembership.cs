using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Ends a client's place in a group and frees the sessions after it; sessions that have started stay as they were (GRP-3; C1).</summary>
public sealed class EndMembership(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndMembershipCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndMembership>(), AccessTarget.Group(command.GroupId), async scope =>
        {
            if (await MemberToChange.FindAsync(scope, command.GroupId, command.MembershipId, cancellationToken) is not { } member)
            {
                return Refusal.NotFound;
            }

            var yesterday = member.Today.AddDays(-1);
            if (command.LastDay < yesterday)
            {
                return new Refusal("membership.end-past", yesterday).At(nameof(command.LastDay));
            }

            if (member.Places[^1].To is { } last && command.LastDay >= last)
            {
                return new Refusal("membership.ended", last).At(nameof(command.LastDay));
            }

            await member.EndAllAsync(scope, command.LastDay, cancellationToken);
            scope.AllowUndo(AccessTarget.Group(command.GroupId));
            return Done.Value;
        }, cancellationToken);
}

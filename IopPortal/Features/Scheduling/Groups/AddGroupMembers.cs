using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Gives clients a place in a group from a date on, and books every session that has not started (GRP-3; B3, B6, B8, B9, B12).</summary>
public sealed class AddGroupMembers(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddGroupMembersCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(
            actor,
            OperationTable.Of<AddGroupMembers>(),
            AccessTarget.Group(command.GroupId),
            command.Key,
            async scope =>
            {
                scope.AllowUndo(AccessTarget.Group(command.GroupId));
                return (await GroupPlaces.GiveAsync(scope, command, cancellationToken)).Select(_ => command.GroupId);
            },
            cancellationToken);
}

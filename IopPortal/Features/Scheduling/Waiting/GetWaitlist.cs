using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>Who waits for a place in a group, in which order, and why the next place could not be theirs (ENR-6; B6).</summary>
public sealed class GetWaitlist(ReadOperation read)
{
    public Task<Result<WaitlistView>> HandleAsync(Actor actor, Guid groupId, CancellationToken cancellationToken = default) =>
        read.RunAsync<WaitlistView>(actor, OperationTable.Of<GetWaitlist>(), AccessTarget.Group(groupId), async scope =>
        {
            var queue = await GroupQueues.FindAsync(scope.Db, groupId, scope.Now, cancellationToken);
            var mayOffer = await scope.MayAsync("ENR-7", AccessTarget.Group(groupId), cancellationToken);
            if (queue is null)
            {
                return new WaitlistView([], null, null, mayOffer);
            }

            var mayLeave = await MayLeaveAsync(scope, queue, cancellationToken);
            scope.Opened(groupId);
            return new WaitlistView(
                [.. queue.Waiting.Select(waiting => new WaitlistRowView(
                    waiting.Entry.Id, waiting.Entry.Version, waiting.Client.Id, waiting.Client.DisplayName, waiting.Position,
                    waiting.Entry.Priority, waiting.Entry.Note, waiting.Entry.JoinedAt, waiting.Reasons, mayLeave(waiting.Client.Id)))],
                queue.Free,
                queue.Next?.Entry.Id,
                mayOffer);
        }, cancellationToken);

    /// <summary>Everybody, nobody, or the own caseload (ENR-8).</summary>
    private static async Task<Func<Guid, bool>> MayLeaveAsync(ReadScope scope, GroupQueue queue, CancellationToken cancellationToken)
    {
        if (await scope.GrantAsync("ENR-8", AccessTarget.None, cancellationToken) is not { } grant)
        {
            return _ => false;
        }

        if (grant.Scope == Scope.All)
        {
            return _ => true;
        }

        var waiting = queue.Waiting.Select(one => one.Client.Id).ToList();
        var own = await Reach.CaseloadOf(scope.Db, scope.Facts).Where(client => waiting.Contains(client.Id)).Select(client => client.Id).ToListAsync(cancellationToken);
        return own.Contains;
    }
}

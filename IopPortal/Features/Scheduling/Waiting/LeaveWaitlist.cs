using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed record LeaveWaitlistCommand(Guid ClientId, Guid EntryId, int Version);

/// <summary>Takes a client off a waitlist; who waited and how long stays known (ENR-8).</summary>
public sealed class LeaveWaitlist(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, LeaveWaitlistCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<LeaveWaitlist>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            var entry = await scope.Db.Waitlist.FirstOrDefaultAsync(e => e.Id == command.EntryId && e.ClientId == command.ClientId, cancellationToken);
            if (entry is null)
            {
                return Refusal.NotFound;
            }

            if (entry.EndedAt is not null)
            {
                return new Refusal("waitlist.ended");
            }

            if (await scope.RefuseStaleAsync(entry, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            entry.Leave(scope.Now);
            scope.Audit(entry.Id);
            scope.Touch(Topic.Group(entry.GroupId), Topic.Groups, Topic.Client(entry.ClientId));
            return Done.Value;
        }, cancellationToken);
}

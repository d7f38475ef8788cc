using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed record RankWaitlistCommand(Guid EntryId, int Version, WaitlistPriority Priority);

/// <summary>Says who is offered a place first; when somebody joined never changes (ENR-7; B6).</summary>
public sealed class RankWaitlist(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, RankWaitlistCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<RankWaitlist>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.Waitlist.FirstOrDefaultAsync(e => e.Id == command.EntryId, cancellationToken) is not { } entry)
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

            entry.Rank(command.Priority);
            scope.Audit(entry.Id);
            scope.Touch(Topic.Group(entry.GroupId), Topic.Groups, Topic.Client(entry.ClientId));
            return Done.Value;
        }, cancellationToken);
}

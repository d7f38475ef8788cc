using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Features.Access;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reading;

/// <summary>Runs one read: authorised from the store, without tracking, and audited where it opens a record.</summary>
public sealed class ReadOperation(IDbContextFactory<PortalDbContext> contexts, WriteGate gate, Permissions permissions, RecentRecords recent, TimeProvider clock)
{
    private static readonly TimeSpan OpenedOnceIn = TimeSpan.FromMinutes(5);

    public async Task<Result<T>> RunAsync<T>(Actor actor, OperationUse use, AccessTarget target, Func<ReadScope, Task<Result<T>>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        var facts = await permissions.FactsAsync(db, actor, cancellationToken);
        var reach = facts is null ? null : new KnownReach(db, facts);
        var grant = reach is null ? Refusal.Forbidden : await permissions.GrantAsync(reach, facts!, use.Operation, target, cancellationToken);
        if (!grant.Succeeded)
        {
            await RecordAsync(db, actor, "", use, target.Kind == TargetKind.None ? null : target.Id, AuditOutcome.Denied, cancellationToken);
            return Result<T>.Refused(grant.Refusals);
        }

        var scope = new ReadScope(db, permissions, reach!, grant.Value, clock.GetUtcNow());
        var result = await read(scope);
        foreach (var id in result.Succeeded ? scope.OpenedRecords : [])
        {
            await RecordAsync(db, actor, grant.Value.Role.ToString(), use, id, AuditOutcome.Opened, cancellationToken);
        }

        return result;
    }

    private async Task RecordAsync(PortalDbContext db, Actor actor, string role, OperationUse use, Guid? objectId, AuditOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - OpenedOnceIn;
        if (recent.IsKnown(actor.UserId, use.UseCase, objectId, outcome, since))
        {
            return;
        }

        var last = await db.AuditEvents
            .Where(audit => audit.ActorId == actor.UserId && audit.ObjectId == objectId && audit.At > since && audit.Action == use.UseCase && audit.Outcome == outcome)
            .MaxAsync(audit => (DateTimeOffset?)audit.At, cancellationToken);
        if (last is { } at)
        {
            recent.Remember(actor.UserId, use.UseCase, objectId, outcome, at);
            return;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        db.AuditEvents.Add(new AuditEvent(now, actor.UserId, role, use.Operation.Id, use.UseCase, objectId, outcome));
        await db.SaveChangesAsync(cancellationToken);
        recent.Remember(actor.UserId, use.UseCase, objectId, outcome, now);
    }
}

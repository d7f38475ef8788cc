using System.Text.Json;
using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopPortal.Features.Writing;

/// <summary>Runs one command: all of it is stored with its audit rows, or nothing is. The only way anything changes.</summary>
public sealed class WriteOperation(IDbContextFactory<PortalDbContext> contexts, WriteGate gate, Permissions permissions, ScheduleChanges changes, TimeProvider clock, ILogger<WriteOperation> log)
{
    /// <summary>Takes the gate, begins at once, authorises, works, audits, commits, tells the screens; logs ids and codes, nothing a person typed.</summary>
    public async Task<Result<T>> RunAsync<T>(Actor actor, OperationUse use, AccessTarget target, Func<WriteScope, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        var result = await InTurnAsync(actor, use, target, work, cancellationToken);
        log.LogInformation(
            "{UseCase} ({Operation}) by {Actor} on {Object}: {Outcome}",
            use.UseCase, use.Operation.Id, actor.UserId, target.Id, result.Succeeded ? "done" : string.Join(' ', result.Refusals.Select(refusal => refusal.Code).Distinct()));
        return result;
    }

    /// <summary>For commands that create: a repeat with the same key returns what the first one made.</summary>
    public Task<Result<Guid>> RunOnceAsync(Actor actor, OperationUse use, AccessTarget target, Guid key, Func<WriteScope, Task<Result<Guid>>> work, CancellationToken cancellationToken) =>
        RunAsync(actor, use, target, async scope =>
        {
            var earlier = await scope.Db.CommandReceipts.AsNoTracking()
                .FirstOrDefaultAsync(receipt => receipt.UserId == actor.UserId && receipt.Key == key, cancellationToken);
            if (earlier is not null)
            {
                return earlier.ResultId;
            }

            var result = await work(scope);
            if (result.Succeeded)
            {
                scope.Db.CommandReceipts.Add(new CommandReceipt(actor.UserId, key, result.Value, scope.Now));
            }

            return result;
        }, cancellationToken);

    private async Task<Result<T>> InTurnAsync<T>(Actor actor, OperationUse use, AccessTarget target, Func<WriteScope, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return new Refusal("store.busy");
        }

        try
        {
            return await InTransactionAsync(actor, use, target, work, cancellationToken);
        }
        catch (Exception exception) when (exception is DbUpdateException or SqliteException && StoreRefusals.Read(exception) is { } refusal)
        {
            return refusal;
        }
    }

    private async Task<Result<T>> InTransactionAsync<T>(Actor actor, OperationUse use, AccessTarget target, Func<WriteScope, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken); // BEGIN IMMEDIATE: the write lock is held before the first read.

        var grant = await permissions.GrantAsync(db, actor, use.Operation, target, cancellationToken);
        if (!grant.Succeeded)
        {
            await RecordDeniedAsync(db, transaction, actor, use, target, cancellationToken);
            return Result<T>.Refused(grant.Refusals);
        }

        var scope = new WriteScope(db, permissions, use, grant.Value, clock.GetUtcNow());
        var result = await work(scope);
        if (!result.Succeeded)
        {
            return result; // Disposing the transaction rolls back.
        }

        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false; // Once is enough: from here on rows are only added.
        Tell(scope);
        db.AuditEvents.AddRange(scope.AuditEvents);
        if (scope.Undoable is { } undoable)
        {
            db.UndoableCommands.Add(new UndoableCommand(actor.UserId, use.Operation.Id, undoable.Kind.ToString(), undoable.Id, scope.Journal(), JsonSerializer.Serialize(scope.Touched), scope.Now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken); // The database's own rules have the last word.
        }
        catch (DbUpdateConcurrencyException exception)
        {
            var id = exception.Entries.Select(entry => entry.Entity).OfType<Versioned>().FirstOrDefault()?.Id ?? Guid.Empty;
            return await LastChange.DescribeAsync(db, id, scope.Now, cancellationToken);
        }

        await CalendarVersions.StampAsync(db, scope.Now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        changes.Publish(scope.Touched);
        return result;
    }

    /// <summary>Whoever leads or attends what changed is told; who looks after the clients' telephones too.</summary>
    private static void Tell(WriteScope scope)
    {
        var notices = ScheduleNotices.Of(scope.Db, scope.Facts.StaffId, scope.Now);
        scope.Db.ScheduleNotices.AddRange(notices);
        if (notices.Any(notice => notice.Kind == BookingKind.Client))
        {
            scope.Touch(Topic.Calls);
        }
    }

    /// <summary>A denied attempt is kept, and nothing else of it.</summary>
    private async Task RecordDeniedAsync(PortalDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, Actor actor, OperationUse use, AccessTarget target, CancellationToken cancellationToken)
    {
        db.AuditEvents.Add(new AuditEvent(
            clock.GetUtcNow(), actor.UserId, "", use.Operation.Id, use.UseCase, target.Kind == TargetKind.None ? null : target.Id, AuditOutcome.Denied));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

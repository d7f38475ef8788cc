using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Writing;

/// <summary>What one command works with: the store inside its transaction, the right it holds, and what it touched.</summary>
public sealed class WriteScope(PortalDbContext db, Permissions permissions, OperationUse use, Grant grant, DateTimeOffset now)
{
    private readonly HashSet<Topic> _touched = [];
    private readonly List<AuditEvent> _audit = [];
    private readonly RowJournal _journal = new();

    public PortalDbContext Db => db;

    public Grant Grant => grant;

    public AccessFacts Facts => grant.Facts;

    public DateTimeOffset Now => now;

    public IReadOnlyCollection<Topic> Touched => _touched;

    public IReadOnlyList<AuditEvent> AuditEvents => _audit;

    /// <summary>What taking the command back is held against; null for a command that stays.</summary>
    public AccessTarget? Undoable { get; private set; }

    /// <summary>Lets its author take the command back for ten seconds, with the same right on the same object (UND-1).</summary>
    /// <param name="target">As the command itself was held against; of no kind, it still names what was made.</param>
    public void AllowUndo(AccessTarget target) => Undoable = target;

    /// <summary>Saves inside the transaction, so that what follows is held against it; nothing stands before the command is done.</summary>
    public async Task SaveStepAsync(CancellationToken cancellationToken)
    {
        _journal.Note(db.ChangeTracker);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Saves what was added so far with its audit lines and lets go of it, so that thousands of rows need little memory. Such a command cannot be taken back.</summary>
    public async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        db.AuditEvents.AddRange(_audit);
        _audit.Clear();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Every row the command changed, with those about to be saved, as it was and as it becomes.</summary>
    public string Journal()
    {
        _journal.Note(db.ChangeTracker);
        return _journal.Write();
    }

    /// <summary>Open pages that show any of these are told after the commit.</summary>
    public void Touch(params ReadOnlySpan<Topic> topics)
    {
        foreach (var topic in topics)
        {
            _touched.Add(topic);
        }
    }

    /// <summary>One line of the audit trail about an object; the reason is the person's own words for an override or a cancellation.</summary>
    public void Audit(Guid? objectId, string reason = "") =>
        _audit.Add(new AuditEvent(now, Facts.UserId, grant.Role.ToString(), use.Operation.Id, use.UseCase, objectId, AuditOutcome.Done, reason));

    /// <summary>Whether a second right holds too, for example an override inside a booking.</summary>
    public Task<Result<Grant>> AlsoAsync(string operationId, AccessTarget target, CancellationToken cancellationToken) =>
        permissions.GrantAsync(db, Facts, OperationTable.Get(operationId), target, cancellationToken);

    /// <summary>The refusal for a copy somebody else has changed since, naming who and when; null when it is current.</summary>
    public async Task<Refusal?> RefuseStaleAsync(Versioned entity, int expectedVersion, CancellationToken cancellationToken) =>
        entity.Version == expectedVersion ? null : await LastChange.DescribeAsync(db, entity.Id, now, cancellationToken);
}

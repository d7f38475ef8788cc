using System.Text.Json;
using IopPortal.Data;
using IopPortal.Data.Sqlite;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Writing;

/// <summary>Takes back whatever its author did last, if that was seconds ago and nobody has built on it (UND-1). Versions, calendar sequences and the audit trail go on.</summary>
public sealed class UndoLastCommand(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<UndoLastCommand>(), AccessTarget.None, scope => UndoAsync(scope, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> UndoAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var (db, since) = (scope.Db, scope.Now - UndoableCommand.Lasts);
        var command = await db.UndoableCommands.Where(row => row.UserId == scope.Facts.UserId && row.At >= since).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (command is null)
        {
            return new Refusal("undo.too-late");
        }

        var target = new AccessTarget(Enum.Parse<TargetKind>(command.TargetKind), command.TargetId);
        var right = await scope.AlsoAsync(command.OperationId, target, cancellationToken);
        if (!right.Succeeded)
        {
            return Result<Done>.Refused(right.Refusals);
        }

        var rows = new RowReversal(db, command.Changes);
        if (!await rows.IsUntouchedAsync(cancellationToken) || await IsBuiltOnAsync(db, rows, command.At, cancellationToken))
        {
            return await RefuseAsync(db, rows, command, cancellationToken);
        }

        await RecallNoticesAsync(db, rows, command.At, cancellationToken);
        await rows.ApplyAsync(scope.Now, cancellationToken);
        db.UndoableCommands.Remove(command);
        scope.Audit(command.TargetId);
        scope.Touch([.. JsonSerializer.Deserialize<List<Topic>>(command.Topics)!]);
        return Done.Value;
    }

    /// <summary>Somebody was added to or marked in a session since, or took a place in what the command made; the rows it changed do not show it.</summary>
    private static async Task<bool> IsBuiltOnAsync(PortalDbContext db, RowReversal rows, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (sessions, places, groups) = (rows.Changed<Session>(), rows.Made<GroupMembership>(), rows.Made<Group>());
        var (known, seats, people) = (rows.All<Booking>(nameof(Booking.Id)), rows.All<Booking>(nameof(Booking.SessionId)), rows.All<Booking>(nameof(Booking.ResourceId)));
        return await db.Bookings.AnyAsync(booking => !known.Contains(booking.Id)
                && ((booking.AddedAt >= at && sessions.Contains(booking.SessionId)) || (booking.MembershipId != null && places.Contains(booking.MembershipId.Value))), cancellationToken)
            || await db.Attendance.AnyAsync(record => record.MarkedAt >= at
                && (sessions.Contains(record.SessionId) || (seats.Contains(record.SessionId) && people.Contains(record.ClientId))), cancellationToken)
            || await db.GroupMemberships.AnyAsync(place => groups.Contains(place.GroupId) && !places.Contains(place.Id), cancellationToken)
            || await db.Waitlist.AnyAsync(entry => groups.Contains(entry.GroupId), cancellationToken);
    }

    /// <summary>Names whoever else did something to the same objects last, else whoever did anything: what a member joins is not what the trail names.</summary>
    private static async Task<Refusal> RefuseAsync(PortalDbContext db, RowReversal rows, UndoableCommand command, CancellationToken cancellationToken)
    {
        var (objects, at, author) = (rows.ObjectIds, command.At, command.UserId);
        var later = db.AuditEvents.Where(audit => audit.At >= at && audit.Outcome == AuditOutcome.Done)
            .OrderByDescending(audit => audit.ActorId != author).ThenByDescending(audit => audit.Sequence);
        var last = await later.FirstOrDefaultAsync(audit => audit.ObjectId != null && objects.Contains(audit.ObjectId.Value) && (audit.ActorId != author || audit.At > at), cancellationToken)
            ?? await later.FirstOrDefaultAsync(cancellationToken);
        var name = await db.Users.Where(user => last != null && user.Id == last.ActorId).Select(user => user.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return new Refusal("undo.changed", name is { Length: > 0 } ? name : "Somebody else");
    }

    /// <summary>Who has not seen the change need not know; who has is told once more, as it now stands.</summary>
    private static async Task RecallNoticesAsync(PortalDbContext db, RowReversal rows, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var sessions = rows.Changed<Session>();
        var told = await db.ScheduleNotices.Where(notice => sessions.Contains(notice.SessionId) && notice.At >= at).ToListAsync(cancellationToken);
        db.ScheduleNotices.RemoveRange(told.Where(notice => notice.SeenAt is null));
        foreach (var notice in told.Where(notice => notice.SeenAt is not null))
        {
            db.ScheduleNotices.Add(new ScheduleNotice(notice.SessionId, notice.Kind, notice.PersonId, ScheduleChangeKind.Restored, notice.OldDate, notice.OldStart, at));
        }
    }
}
